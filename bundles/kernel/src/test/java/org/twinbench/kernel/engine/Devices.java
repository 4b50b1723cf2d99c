package org.twinbench.kernel.engine;

import org.twinbench.api.component.Behavior;
import org.twinbench.api.component.ComponentType;
import org.twinbench.api.component.Fault;
import org.twinbench.api.component.In;
import org.twinbench.api.component.Out;
import org.twinbench.api.component.Param;
import org.twinbench.api.component.RandomNumbers;
import org.twinbench.api.component.RandomStream;
import org.twinbench.api.component.State;
import org.twinbench.api.component.Time;

/** Small component types that the tests of the engine build machines of. */
public final class Devices {

    private Devices() {}

    /** A register that follows its input. */
    @ComponentType(id = "lag", name = "Lag", category = "test")
    public static final class Lag implements Behavior {
        @In
        double input;

        @Param(min = 0.001)
        double lag = 0.5;

        @Out
        double output;

        @Override
        public void step(double dt) {
            output += (input - output) * Math.min(1, dt / lag);
        }
    }

    /** A wire: a multiple of its input. */
    @ComponentType(id = "gain", name = "Gain", category = "test")
    public static final class Gain implements Behavior {
        @In
        double input;

        @Param(min = -100, max = 100)
        double factor = 2;

        @Out
        double output;

        @Override
        public void outputs() {
            output = factor * input;
        }
    }

    /** A wire: the weighted sum of two inputs. */
    @ComponentType(id = "adder", name = "Adder", category = "test")
    public static final class Adder implements Behavior {
        @In
        double a;

        @In
        double b;

        @Param
        double weight = 0.3;

        @Out
        double output;

        @Override
        public void outputs() {
            output = a + weight * b;
        }
    }

    /** A wire: the cosine of its input. */
    @ComponentType(id = "cosine", name = "Cosine", category = "test")
    public static final class Cosine implements Behavior {
        @In
        double input;

        @Out
        double output;

        @Override
        public void outputs() {
            output = StrictMath.cos(input);
        }
    }

    /** Two wires: a sum and a difference, each of both inputs. */
    @ComponentType(id = "cross", name = "Cross", category = "test")
    public static final class Cross implements Behavior {
        @In
        double a;

        @In
        double b;

        @Param
        double weight = 0.25;

        @Out
        double sum;

        @Out
        double difference;

        @Override
        public void outputs() {
            sum = 1 + weight * (a + b);
            difference = 2 + weight * (a - b);
        }
    }

    /** Holds once it was set, until it is reset: wires only. */
    @ComponentType(id = "latch", name = "Latch", category = "test")
    public static final class Latch implements Behavior {
        @In
        boolean set;

        @In
        boolean reset;

        @In
        boolean held;

        @Out
        boolean output;

        @Override
        public void outputs() {
            output = (set | held) & !reset;
        }
    }

    /** Counts ticks. */
    @ComponentType(id = "counter", name = "Counter", category = "test")
    public static final class Counter implements Behavior {
        @Out
        long count;

        @Override
        public void step(double dt) {
            count++;
        }
    }

    /** Loops for ever, once its time has come, until its thread is interrupted: no test leaves a busy processor behind. */
    @ComponentType(id = "endless", name = "Endless", category = "test")
    public static final class Endless implements Behavior {
        @Param
        long last = 0;

        @State
        long ticks;

        @Override
        public void step(double dt) {
            ticks++;
            while (ticks > last && !Thread.currentThread().isInterrupted()) {
                Thread.onSpinWait();
            }
        }
    }

    /** Takes its time, but not all of it. */
    @ComponentType(id = "slow", name = "Slow", category = "test")
    public static final class Slow implements Behavior {
        @State
        long ticks;

        @Override
        public void step(double dt) {
            ticks++;
            java.util.concurrent.locks.LockSupport.parkNanos(400_000_000);
        }
    }

    /** Fills by one a tick, if nothing is broken. */
    @ComponentType(id = "leaky", name = "Leaky drum", category = "test")
    public static final class Leaky implements Behavior {
        @Fault(min = 0, doc = "what gets lost in a tick")
        double leak;

        @Fault(doc = "nothing gets in")
        boolean blocked;

        @Out
        double level;

        @Override
        public void step(double dt) {
            level += (blocked ? 0 : 1) - leak;
        }
    }

    /** Adds what it is given by many. */
    @ComponentType(id = "adds", name = "Adds", category = "test")
    public static final class Adds implements Behavior {
        @In(sum = true)
        double inputs;

        @Out
        double output;

        @Override
        public void outputs() {
            output = inputs;
        }
    }

    /** Random numbers of the normal distribution. */
    @ComponentType(id = "noise", name = "Noise", category = "test")
    public static final class Noise implements Behavior {
        @RandomStream
        long stream;

        @Out
        double output;

        @Override
        public void step(double dt) {
            stream = RandomNumbers.next(stream);
            output = RandomNumbers.normal(stream);
        }
    }

    /** Is above a threshold or not. */
    @ComponentType(id = "above", name = "Above", category = "test")
    public static final class Above implements Behavior {
        @In
        double input;

        @Param
        double threshold = 0;

        @Out
        boolean output;

        @Override
        public void outputs() {
            output = input > threshold;
        }
    }

    /** Counts the ticks while a condition holds. */
    @ComponentType(id = "while", name = "While", category = "test")
    public static final class While implements Behavior {
        @In
        boolean condition;

        @Out
        int ticks;

        @Override
        public void step(double dt) {
            ticks += condition ? 1 : 0;
        }
    }

    /** Shows the simulated time. */
    @ComponentType(id = "clock", name = "Clock", category = "test")
    public static final class Clock implements Behavior {
        @Time
        double time;

        @Out(unit = "s")
        double now;

        @Override
        public void outputs() {
            now = time;
        }
    }

    /** Divides integers, and throws when told to divide by zero. */
    @ComponentType(id = "fragile", name = "Fragile", category = "test")
    public static final class Fragile implements Behavior {
        @In
        int divisor = 1;

        @Out
        int quotient;

        @Override
        public void step(double dt) {
            quotient = 100 / divisor;
        }
    }

    /** Takes a root, which is not a number for less than zero. */
    @ComponentType(id = "root", name = "Root", category = "test")
    public static final class Root implements Behavior {
        @In
        double input = 4;

        @Out
        double output;

        @Override
        public void outputs() {
            output = Math.sqrt(input);
        }
    }

    /** Remembers the largest value in a state. */
    @ComponentType(id = "peak", name = "Peak", category = "test")
    public static final class Peak implements Behavior {
        @In
        double input;

        @State
        double largest = -1e9;

        @Out
        double peak;

        @Override
        public void initialize() {
            largest = input;
        }

        @Override
        public void step(double dt) {
            largest = Math.max(largest, input);
            peak = largest;
        }
    }
}
