package org.twinbench.benchmarks.plantmix.type;

import org.osgi.service.component.annotations.Component;
import org.osgi.service.component.annotations.ServiceScope;
import org.twinbench.api.component.Behavior;
import org.twinbench.api.component.ComponentType;
import org.twinbench.api.component.In;
import org.twinbench.api.component.Out;
import org.twinbench.api.component.Param;

/** First-order lag: x += dt·(u − x)/τ. */
@Component(service = Behavior.class, scope = ServiceScope.PROTOTYPE)
@ComponentType(id = "plantmix.sensor", name = "Sensor", category = "plantmix")
public final class Sensor implements Behavior {

    @In(doc = "what is measured")
    double u;

    @Param(doc = "time constant in s")
    double tau = 1;

    @Out(doc = "what is shown")
    double y;

    @Override
    public void step(double dt) {
        y += dt * (u - y) / tau;
    }
}
