package org.twinbench.components.math;

import org.osgi.service.component.annotations.Component;
import org.osgi.service.component.annotations.ServiceScope;
import org.twinbench.api.component.Behavior;
import org.twinbench.api.component.ComponentType;
import org.twinbench.api.component.In;
import org.twinbench.api.component.Out;
import org.twinbench.api.component.Param;

/** Keeps a value within two limits; where they contradict each other the lower one holds. */
@Component(service = Behavior.class, scope = ServiceScope.PROTOTYPE)
@ComponentType(id = "limit", name = "Limit", category = "math", doc = "Keeps a value within two limits.")
public final class Limit implements Behavior {

    @In(unit = "$u", doc = "what is limited")
    double input;

    @Param(unit = "$u", doc = "smallest output")
    double low;

    @Param(unit = "$u", doc = "largest output")
    double high = 1;

    @Out(unit = "$u", doc = "the input, within the limits")
    double output;

    @Override
    public void outputs() {
        output = Math.max(low, Math.min(high, input));
    }
}
