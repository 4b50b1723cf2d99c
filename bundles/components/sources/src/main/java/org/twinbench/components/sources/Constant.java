package org.twinbench.components.sources;

import org.osgi.service.component.annotations.Component;
import org.osgi.service.component.annotations.ServiceScope;
import org.twinbench.api.component.Behavior;
import org.twinbench.api.component.ComponentType;
import org.twinbench.api.component.Out;
import org.twinbench.api.component.Param;

/** Gives one value for ever. */
@Component(service = Behavior.class, scope = ServiceScope.PROTOTYPE)
@ComponentType(id = "constant", name = "Constant", category = "source", doc = "Gives one value for ever.")
public final class Constant implements Behavior {

    @Param(unit = "$u", doc = "value that is given")
    double value;

    @Out(unit = "$u", doc = "the value")
    double output;

    @Override
    public void outputs() {
        output = value;
    }
}
