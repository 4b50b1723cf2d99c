package org.twinbench.benchmarks.plantmix.type;

import org.osgi.service.component.annotations.Component;
import org.osgi.service.component.annotations.ServiceScope;
import org.twinbench.api.component.Behavior;
import org.twinbench.api.component.ComponentType;
import org.twinbench.api.component.In;
import org.twinbench.api.component.Out;
import org.twinbench.api.component.Param;

/** Heated mass with losses: T += dt·(pw − g·(T − ta))·rc. */
@Component(service = Behavior.class, scope = ServiceScope.PROTOTYPE)
@ComponentType(id = "plantmix.heater", name = "Heater", category = "plantmix")
public final class Heater implements Behavior {

    @In(doc = "heating power")
    double pw;

    @In(doc = "temperature around it")
    double ta;

    @Param(doc = "conductance of the losses")
    double g = 1;

    @Param(doc = "inverse of the heat capacity")
    double rc = 1;

    @Out(doc = "its temperature")
    double y;

    @Override
    public void step(double dt) {
        y += dt * (pw - g * (y - ta)) * rc;
    }
}
