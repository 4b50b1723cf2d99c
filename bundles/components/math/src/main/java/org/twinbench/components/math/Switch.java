package org.twinbench.components.math;

import org.osgi.service.component.annotations.Component;
import org.osgi.service.component.annotations.ServiceScope;
import org.twinbench.api.component.Behavior;
import org.twinbench.api.component.ComponentType;
import org.twinbench.api.component.In;
import org.twinbench.api.component.Out;

/** Passes one of two values on, as a signal selects. */
@Component(service = Behavior.class, scope = ServiceScope.PROTOTYPE)
@ComponentType(
        id = "switch",
        name = "Switch",
        category = "math",
        doc = "Passes one of two values on, as a signal selects.")
public final class Switch implements Behavior {

    @In(doc = "which one")
    boolean select;

    @In(unit = "$u", doc = "passed on while select is true")
    double whenTrue;

    @In(unit = "$u", doc = "passed on while select is false")
    double whenFalse;

    @Out(unit = "$u", doc = "the value selected")
    double output;

    @Override
    public void outputs() {
        output = select ? whenTrue : whenFalse;
    }
}
