package org.twinbench.kernel.engine;

import org.twinbench.api.component.Behavior;
import org.twinbench.api.component.ComponentType;
import org.twinbench.api.component.Derivative;
import org.twinbench.api.component.In;
import org.twinbench.api.component.Out;
import org.twinbench.api.component.Param;
import org.twinbench.api.component.State;
import org.twinbench.api.component.Time;
import org.twinbench.api.component.ZeroCrossing;
import org.twinbench.api.component.ZeroCrossing.Direction;

/** Small component types with continuous states. */
public final class ContinuousDevices {

    private ContinuousDevices() {}

    /** Dahlquist's equation, x' = rate · x. */
    @ComponentType(id = "dahlquist", name = "Dahlquist", category = "test")
    public static final class Dahlquist implements Behavior {
        @Param
        double rate = -1;

        @Out
        double x = 1;

        @Derivative(of = "x")
        double dx;

        @Override
        public void derivatives() {
            dx = rate * x;
        }
    }

    /** The integral of its input. */
    @ComponentType(id = "integral", name = "Integral", category = "test")
    public static final class Integral implements Behavior {
        @In
        double input = 1;

        @Out
        double output;

        @Derivative(of = "output")
        double rate;

        @Override
        public void derivatives() {
            rate = input;
        }
    }

    /** A first-order lag whose state hides behind a wire. */
    @ComponentType(id = "smooth", name = "Smooth", category = "test")
    public static final class Smooth implements Behavior {
        @In
        double input;

        @Param
        double lag = 0.5;

        @State
        double level;

        @Derivative(of = "level")
        double rate;

        @Out
        double output;

        @Override
        public void outputs() {
            output = 2 * level;
        }

        @Override
        public void derivatives() {
            rate = (input - level) / lag;
        }
    }

    /** The oscillator of van der Pol; notes when x rises through zero. */
    @ComponentType(id = "vanderpol", name = "Van der Pol", category = "test")
    public static final class VanDerPol implements Behavior {
        @Param
        double mu = 1;

        @Time
        double time;

        @Out
        double x = 2;

        @Out
        double y;

        @Out
        double period;

        @State
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

    /** Bounces, and counts. */
    @ComponentType(id = "ball", name = "Ball", category = "test")
    public static final class Ball implements Behavior {
        @Param
        double restitution = 0.8;

        @Time
        double time;

        @Out(unit = "m")
        double height = 10;

        @Out
        int bounces;

        @Out(unit = "s")
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
            velocity = -restitution * velocity;
            bounces++;
            bounced = time;
        }
    }

    /** Switches heat on below a limit and off above another, at once. */
    @ComponentType(id = "relay", name = "Relay", category = "test")
    public static final class Relay implements Behavior {
        @In
        double measured = 20;

        @Param
        double low = 19;

        @Param
        double high = 21;

        @Time
        double time;

        @Out
        boolean on = true;

        @Out
        double switched;

        @ZeroCrossing(direction = Direction.RISING)
        double beyond;

        @Override
        public void derivatives() {
            beyond = on ? measured - high : low - measured;
        }

        @Override
        public void onEvent(int crossing) {
            on = !on;
            switched = time;
        }
    }

    /** A room that cools down towards 10 and is heated towards 30 with a time constant of 100 s. */
    @ComponentType(id = "room", name = "Room", category = "test")
    public static final class Room implements Behavior {
        @In
        boolean heated;

        @Out
        double temperature = 20;

        @Derivative(of = "temperature")
        double rate;

        @Override
        public void derivatives() {
            rate = ((heated ? 30 : 10) - temperature) / 100;
        }
    }

    /** The integral of time, and what a discrete sampler sees of it. */
    @ComponentType(id = "sampled", name = "Sampled", category = "test")
    public static final class Sampled implements Behavior {
        @Time
        double time;

        @Out
        double area;

        @Out
        double seen = -1;

        @Derivative(of = "area")
        double rate;

        @Override
        public void step(double dt) {
            seen = area;
        }

        @Override
        public void derivatives() {
            rate = time;
        }
    }

    /** Grows beyond all bounds. */
    @ComponentType(id = "explosion", name = "Explosion", category = "test")
    public static final class Explosion implements Behavior {
        @Out
        double size = 1;

        @Derivative(of = "size")
        double growth;

        @Override
        public void derivatives() {
            growth = size * size;
        }
    }
}
