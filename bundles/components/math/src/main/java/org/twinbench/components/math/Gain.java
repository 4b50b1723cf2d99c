package org.twinbench.components.math;

import org.osgi.service.component.annotations.Component;
import org.osgi.service.component.annotations.ServiceScope;
import org.twinbench.api.component.Behavior;
import org.twinbench.api.component.ComponentType;
import org.twinbench.api.component.In;
import org.twinbench.api.component.Out;
import org.twinbench.api.component.Param;

/**
 * Multiplies by a factor and adds a bias: y = k·u + b. The factor carries the unit, so that a gain turns any quantity into
 * any other: a current into a temperature by {@code 6.25 K/mA} and {@code -25 °C}.
 */
@Component(service = Behavior.class, scope = ServiceScope.PROTOTYPE)
@ComponentType(
        id = "gain",
        name = "Gain",
        category = "math",
        doc = "Multiplies by a factor that carries the unit and adds a bias.")
public final class Gain implements Behavior {

    @In(unit = "$u", doc = "what is multiplied")
    double input;

    @Param(unit = "$v/$u", difference = true, doc = "what the input is multiplied by")
    double factor = 1;

    @Param(unit = "$v", difference = true, doc = "what is added to the product")
    double bias;

    @Out(unit = "$v", doc = "factor times input plus bias")
    double output;

    @Override
    public void outputs() {
        output = factor * input + bias;
    }
}
