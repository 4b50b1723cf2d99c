package org.twinbench.benchmarks.accuracy.type;

import org.twinbench.api.component.Behavior;
import org.twinbench.api.component.ComponentType;
import org.twinbench.api.component.Derivative;
import org.twinbench.api.component.Out;
import org.twinbench.api.component.State;
import org.twinbench.api.component.Time;
import org.twinbench.api.component.ZeroCrossing;
import org.twinbench.api.component.ZeroCrossing.Direction;

/** A ball that falls from 10 m and bounces with four fifths of its speed. */
@ComponentType(id = "benchmarks.ball", name = "Ball", category = "benchmark")
public final class Ball implements Behavior {
    @Time
    double time;

    @Out(unit = "m", doc = "height")
    double height = 10;

    @Out(unit = "1", doc = "how often it bounced")
    int bounces;

    @Out(unit = "s", doc = "when it bounced last")
    double bounced;

    @State(unit = "m/s")
    double velocity;

    @Derivative(of = "height")
    double rise;

    @Derivative(of = "velocity")
    double acceleration;

    @ZeroCrossing(direction = Direction.FALLING)
    double gap;

    @Override
    public void derivatives() {
        rise = velocity;
        acceleration = -9.81;
        gap = height;
    }

    @Override
    public void onEvent(int crossing) {
        velocity = -0.8 * velocity;
        bounces++;
        bounced = time;
    }
}
