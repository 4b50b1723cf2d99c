package org.twinbench.components.sources;

import org.osgi.service.component.annotations.Component;
import org.osgi.service.component.annotations.ServiceScope;
import org.twinbench.api.component.Behavior;
import org.twinbench.api.component.ComponentType;
import org.twinbench.api.component.Out;
import org.twinbench.api.component.Param;
import org.twinbench.api.component.Time;

/** Goes from one value to another at an instant. */
@Component(service = Behavior.class, scope = ServiceScope.PROTOTYPE)
@ComponentType(id = "step", name = "Step", category = "source", doc = "Goes from one value to another at an instant.")
public final class StepSource implements Behavior {

    @Param(unit = "$u", doc = "value before the step")
    double before;

    @Param(unit = "$u", doc = "value from the step on")
    double after = 1;

    @Param(unit = "s", doc = "simulated time of the step")
    double at = 1;

    @Time
    double time;

    @Out(unit = "$u", doc = "the value")
    double output;

    @Override
    public void outputs() {
        output = time < at ? before : after;
    }
}
