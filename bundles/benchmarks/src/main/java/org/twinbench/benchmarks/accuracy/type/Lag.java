package org.twinbench.benchmarks.accuracy.type;

import org.twinbench.api.component.Behavior;
import org.twinbench.api.component.ComponentType;
import org.twinbench.api.component.Derivative;
import org.twinbench.api.component.In;
import org.twinbench.api.component.Out;
import org.twinbench.api.component.Param;

/** A first-order lag, y' = (u - y) / lag. */
@ComponentType(id = "benchmarks.lag", name = "Lag", category = "benchmark")
public final class Lag implements Behavior {
    @In(unit = "1", doc = "what is followed")
    double u = 1;

    @Param(unit = "s", min = 0.001, doc = "time constant")
    double lag = 0.5;

    @Out(unit = "1", doc = "what follows")
    double y;

    @Derivative(of = "y")
    double dy;

    @Override
    public void derivatives() {
        dy = (u - y) / lag;
    }
}
