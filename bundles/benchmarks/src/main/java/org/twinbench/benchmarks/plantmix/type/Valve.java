package org.twinbench.benchmarks.plantmix.type;

import org.osgi.service.component.annotations.Component;
import org.osgi.service.component.annotations.ServiceScope;
import org.twinbench.api.component.Behavior;
import org.twinbench.api.component.ComponentType;
import org.twinbench.api.component.In;
import org.twinbench.api.component.Out;
import org.twinbench.api.component.Param;

/** Turbulent flow through an opening: y = kv·clamp(pos, 0, 1)·dp/√(|dp| + 10⁻⁴). */
@Component(service = Behavior.class, scope = ServiceScope.PROTOTYPE)
@ComponentType(id = "plantmix.valve", name = "Valve", category = "plantmix")
public final class Valve implements Behavior {

    @In(doc = "opening")
    double pos;

    @In(doc = "pressure drop")
    double dp;

    @Param(doc = "flow coefficient")
    double kv = 1;

    @Out(doc = "flow")
    double y;

    @Override
    public void outputs() {
        y = kv * Math.max(0, Math.min(1, pos)) * dp / Math.sqrt(Math.abs(dp) + 1e-4);
    }
}
