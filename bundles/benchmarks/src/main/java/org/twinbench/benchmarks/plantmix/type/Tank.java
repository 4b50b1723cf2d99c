package org.twinbench.benchmarks.plantmix.type;

import org.osgi.service.component.annotations.Component;
import org.osgi.service.component.annotations.ServiceScope;
import org.twinbench.api.component.Behavior;
import org.twinbench.api.component.ComponentType;
import org.twinbench.api.component.In;
import org.twinbench.api.component.Out;
import org.twinbench.api.component.Param;

/** Level between bottom and rim: h = clamp(h + dt·(qi − qo)/A, 0, hmax). */
@Component(service = Behavior.class, scope = ServiceScope.PROTOTYPE)
@ComponentType(id = "plantmix.tank", name = "Tank", category = "plantmix")
public final class Tank implements Behavior {

    @In(doc = "inflow")
    double qi;

    @In(doc = "outflow")
    double qo;

    @Param(doc = "cross-section")
    double area = 1;

    @Param(doc = "height of the rim")
    double hmax = 1;

    @Out(doc = "level")
    double y;

    @Override
    public void step(double dt) {
        y = Math.max(0, Math.min(hmax, y + dt * (qi - qo) / area));
    }
}
