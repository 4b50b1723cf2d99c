package org.twinbench.components.sources;

import org.osgi.service.component.annotations.Component;
import org.osgi.service.component.annotations.ServiceScope;
import org.twinbench.api.component.Behavior;
import org.twinbench.api.component.ComponentType;
import org.twinbench.api.component.Out;
import org.twinbench.api.component.Param;
import org.twinbench.api.component.Time;

/**
 * Swings round a mean: y = m + A·sin(2π·t/T + φ), with mean m, amplitude A, period T, phase φ. Whole turns are taken off
 * before the sine, so that it is as exact after a year as at the start.
 */
@Component(service = Behavior.class, scope = ServiceScope.PROTOTYPE)
@ComponentType(id = "sine", name = "Sine", category = "source", doc = "Swings round a mean.")
public final class Sine implements Behavior {

    @Param(unit = "$u", doc = "value round which it swings")
    double mean;

    @Param(unit = "$u", difference = true, doc = "largest distance from the mean")
    double amplitude = 1;

    @Param(unit = "s", min = 1e-6, doc = "time of one turn")
    double period = 10;

    @Param(unit = "rad", display = "deg", doc = "angle at the simulated time 0")
    double phase;

    @Time
    double time;

    @Out(unit = "$u", doc = "the value")
    double output;

    @Override
    public void outputs() {
        double turns = time / period;
        output = mean + amplitude * StrictMath.sin(2 * Math.PI * (turns - Math.floor(turns)) + phase);
    }
}
