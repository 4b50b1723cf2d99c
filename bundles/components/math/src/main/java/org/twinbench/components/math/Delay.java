package org.twinbench.components.math;

import org.osgi.service.component.annotations.Component;
import org.osgi.service.component.annotations.ServiceScope;
import org.twinbench.api.component.Behavior;
import org.twinbench.api.component.ComponentType;
import org.twinbench.api.component.In;
import org.twinbench.api.component.Out;

/** Shows its input one step later, and so breaks algebraic loops. */
@Component(service = Behavior.class, scope = ServiceScope.PROTOTYPE)
@ComponentType(
        id = "delay",
        name = "Delay",
        category = "math",
        doc = "Shows its input one step later, and so breaks algebraic loops.")
public final class Delay implements Behavior {

    @In(unit = "$u", doc = "what is delayed")
    double input;

    @Out(unit = "$u", doc = "the input of the step before")
    double output;

    @Override
    public void step(double dt) {
        output = input;
    }
}
