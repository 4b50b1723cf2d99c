package org.twinbench.benchmarks.plantmix.type;

import org.osgi.service.component.annotations.Component;
import org.osgi.service.component.annotations.ServiceScope;
import org.twinbench.api.component.Behavior;
import org.twinbench.api.component.ComponentType;
import org.twinbench.api.component.In;
import org.twinbench.api.component.Out;
import org.twinbench.api.component.Param;

/** Drive with a limited rate: q += clamp(cmd − q, −r, r). */
@Component(service = Behavior.class, scope = ServiceScope.PROTOTYPE)
@ComponentType(id = "plantmix.actuator", name = "Actuator", category = "plantmix")
public final class Actuator implements Behavior {

    @In(doc = "position asked for")
    double cmd;

    @Param(doc = "most that it moves in a step")
    double r = 1;

    @Out(doc = "position")
    double y;

    @Override
    public void step(double dt) {
        y += Math.max(-r, Math.min(r, cmd - y));
    }
}
