package org.twinbench.benchmarks.accuracy.type;

import org.twinbench.api.component.Behavior;
import org.twinbench.api.component.ComponentType;
import org.twinbench.api.component.Derivative;
import org.twinbench.api.component.Out;
import org.twinbench.api.component.Param;

/** Dahlquist's test equation, x' = rate · x. */
@ComponentType(id = "benchmarks.dahlquist", name = "Dahlquist", category = "benchmark")
public final class Dahlquist implements Behavior {
    @Param(unit = "1/s", doc = "rate of growth")
    double rate = -1;

    @Out(unit = "1", doc = "what grows")
    double x = 1;

    @Derivative(of = "x")
    double dx;

    @Override
    public void derivatives() {
        dx = rate * x;
    }
}
