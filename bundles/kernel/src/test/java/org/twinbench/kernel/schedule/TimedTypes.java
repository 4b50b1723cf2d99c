package org.twinbench.kernel.schedule;

import org.twinbench.api.component.Behavior;
import org.twinbench.api.component.ComponentType;
import org.twinbench.api.component.Derivative;
import org.twinbench.api.component.In;
import org.twinbench.api.component.Out;
import org.twinbench.api.component.Time;
import org.twinbench.api.component.ZeroCrossing;
import org.twinbench.api.component.ZeroCrossing.Direction;

/** Component types with continuous states, events and time. */
final class TimedTypes {

    private TimedTypes() {}

    /** A continuous state behind a register and a wire, which is set back at an upper limit. */
    @ComponentType(id = "flowing", name = "Flowing", category = "test")
    static final class Flowing implements Behavior {
        @In
        double input = 1;

        @Out
        double level;

        @Out
        double doubled;

        @Out
        int resets;

        @Derivative(of = "level")
        double rate;

        @ZeroCrossing(direction = Direction.RISING)
        double beyond;

        @Override
        public void outputs() {
            doubled = 2 * level;
        }

        @Override
        public void derivatives() {
            rate = Math.min(20, Math.max(-20, input)) - 0.5 * level;
            beyond = level - 0.1;
        }

        @Override
        public void onEvent(int crossing) {
            level = -0.1;
            resets++;
        }
    }

    /** Watches its input, and remembers when it rose through one half. */
    @ComponentType(id = "watch", name = "Watch", category = "test")
    static final class Watch implements Behavior {
        @In
        double input;

        @Time
        double time;

        @Out
        double since;

        @Out
        boolean over;

        @ZeroCrossing
        double half;

        @Override
        public void derivatives() {
            half = input - 0.5;
        }

        @Override
        public void onEvent(int crossing) {
            over = !over;
            since = time;
        }
    }

    /** Time as a wire and as a register. */
    @ComponentType(id = "clock", name = "Clock", category = "test")
    static final class Clock implements Behavior {
        @Time
        double time;

        @Out
        double now;

        @Out
        double last;

        @Override
        public void outputs() {
            now = time;
        }

        @Override
        public void step(double dt) {
            last = time + dt;
        }
    }
}
