package org.twinbench.benchmarks.plantmix.type;

import org.osgi.service.component.annotations.Component;
import org.osgi.service.component.annotations.ServiceScope;
import org.twinbench.api.component.Behavior;
import org.twinbench.api.component.ComponentType;
import org.twinbench.api.component.In;
import org.twinbench.api.component.Out;
import org.twinbench.api.component.Param;

/** Straight line: y = k·u + b. */
@Component(service = Behavior.class, scope = ServiceScope.PROTOTYPE)
@ComponentType(id = "plantmix.gain", name = "Gain", category = "plantmix")
public final class Gain implements Behavior {

    @In(doc = "what is scaled")
    double u;

    @Param(doc = "slope")
    double k = 1;

    @Param(doc = "offset")
    double b;

    @Out(doc = "what comes of it")
    double y;

    @Override
    public void outputs() {
        y = k * u + b;
    }
}
