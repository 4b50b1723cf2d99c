package org.twinbench.components.sources;

import org.osgi.service.component.annotations.Component;
import org.osgi.service.component.annotations.ServiceScope;
import org.twinbench.api.component.Behavior;
import org.twinbench.api.component.ComponentType;
import org.twinbench.api.component.Out;
import org.twinbench.api.component.Param;
import org.twinbench.api.component.Time;

/** Goes from one value to another in a straight line over time. */
@Component(service = Behavior.class, scope = ServiceScope.PROTOTYPE)
@ComponentType(
        id = "ramp",
        name = "Ramp",
        category = "source",
        doc = "Goes from one value to another in a straight line over time.")
public final class Ramp implements Behavior {

    @Param(unit = "$u", doc = "value before the ramp")
    double before;

    @Param(unit = "$u", doc = "value after the ramp")
    double after = 1;

    @Param(unit = "s", doc = "simulated time at which the ramp begins")
    double at = 1;

    @Param(unit = "s", min = 1e-6, doc = "how long the ramp takes")
    double duration = 10;

    @Time
    double time;

    @Out(unit = "$u", doc = "the value")
    double output;

    @Override
    public void outputs() {
        double share = Math.max(0, Math.min(1, (time - at) / duration));
        output = before * (1 - share) + after * share;
    }
}
