package org.twinbench.components.math;

import org.osgi.service.component.annotations.Component;
import org.osgi.service.component.annotations.ServiceScope;
import org.twinbench.api.component.Behavior;
import org.twinbench.api.component.ComponentType;
import org.twinbench.api.component.In;
import org.twinbench.api.component.Out;

/** Adds all that is connected, in the order of the source paths. */
@Component(service = Behavior.class, scope = ServiceScope.PROTOTYPE)
@ComponentType(id = "sum", name = "Sum", category = "math", doc = "Adds all that is connected.")
public final class Sum implements Behavior {

    @In(unit = "$u", sum = true, doc = "what is added; takes many connections")
    double input;

    @Out(unit = "$u", doc = "the sum")
    double output;

    @Override
    public void outputs() {
        output = input;
    }
}
