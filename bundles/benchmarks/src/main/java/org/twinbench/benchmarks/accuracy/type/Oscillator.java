package org.twinbench.benchmarks.accuracy.type;

import org.twinbench.api.component.Behavior;
import org.twinbench.api.component.ComponentType;
import org.twinbench.api.component.Derivative;
import org.twinbench.api.component.Out;

/** An oscillator without friction, x'' = -x: the cosine. */
@ComponentType(id = "benchmarks.oscillator", name = "Oscillator", category = "benchmark")
public final class Oscillator implements Behavior {
    @Out(unit = "1", doc = "position")
    double x = 1;

    @Out(unit = "1", doc = "velocity")
    double v;

    @Derivative(of = "x")
    double dx;

    @Derivative(of = "v")
    double dv;

    @Override
    public void derivatives() {
        dx = v;
        dv = -x;
    }
}
