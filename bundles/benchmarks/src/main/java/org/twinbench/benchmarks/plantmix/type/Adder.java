package org.twinbench.benchmarks.plantmix.type;

import org.osgi.service.component.annotations.Component;
import org.osgi.service.component.annotations.ServiceScope;
import org.twinbench.api.component.Behavior;
import org.twinbench.api.component.ComponentType;
import org.twinbench.api.component.In;
import org.twinbench.api.component.Out;
import org.twinbench.api.component.Param;

/** Weighted sum: y = w1·a + w2·b + w3·c. */
@Component(service = Behavior.class, scope = ServiceScope.PROTOTYPE)
@ComponentType(id = "plantmix.adder", name = "Adder", category = "plantmix")
public final class Adder implements Behavior {

    @In(doc = "first")
    double a;

    @In(doc = "second")
    double b;

    @In(doc = "third")
    double c;

    @Param(doc = "weight of the first")
    double w1 = 1;

    @Param(doc = "weight of the second")
    double w2 = 1;

    @Param(doc = "weight of the third")
    double w3 = 1;

    @Out(doc = "sum")
    double y;

    @Override
    public void outputs() {
        y = w1 * a + w2 * b + w3 * c;
    }
}
