package org.twinbench.benchmarks.accuracy.type;

import org.twinbench.api.component.Behavior;
import org.twinbench.api.component.ComponentType;
import org.twinbench.api.component.Derivative;
import org.twinbench.api.component.Out;
import org.twinbench.api.component.Param;
import org.twinbench.api.component.State;
import org.twinbench.api.component.Time;
import org.twinbench.api.component.ZeroCrossing;
import org.twinbench.api.component.ZeroCrossing.Direction;

/** Van der Pol's oscillator, x'' = mu · (1 - x²) · x' - x. */
@ComponentType(id = "benchmarks.vanderpol", name = "Van der Pol", category = "benchmark")
public final class VanDerPol implements Behavior {
    @Param(unit = "1", min = 0, doc = "how much it is damped outside and driven inside of 1")
    double mu = 1;

    @Time
    double time;

    @Out(unit = "1", doc = "position")
    double x = 2;

    @Out(unit = "1", doc = "velocity")
    double y;

    @Out(unit = "s", doc = "time between the last two rises through zero")
    double period;

    @State(unit = "s")
    double last;

    @Derivative(of = "x")
    double dx;

    @Derivative(of = "y")
    double dy;

    @ZeroCrossing(direction = Direction.RISING)
    double rising;

    @Override
    public void derivatives() {
        dx = y;
        dy = mu * (1 - x * x) * y - x;
        rising = x;
    }

    @Override
    public void onEvent(int crossing) {
        period = time - last;
        last = time;
    }
}
