package org.twinbench.kernel.schedule;

import org.twinbench.api.component.Behavior;
import org.twinbench.api.component.ComponentType;
import org.twinbench.api.component.Fault;
import org.twinbench.api.component.In;
import org.twinbench.api.component.Out;
import org.twinbench.api.component.Param;
import org.twinbench.api.component.RandomNumbers;
import org.twinbench.api.component.RandomStream;
import org.twinbench.api.component.State;

/** Component types of every kind of code that a plan may meet. */
final class Types {

    private Types() {}

    /** Wires of all kinds, with branches, a switch and static helpers. */
    @ComponentType(id = "mixer", name = "Mixer", category = "test")
    static final class Mixer implements Behavior {
        @In(sum = true)
        double sum = 0.25;

        @In(unit = "%")
        double share = 30;

        @In
        boolean pick;

        @In
        int number = 3;

        @Param
        double weight = -1.5;

        @Param
        boolean inverted;

        @Out
        double value;

        @Out
        boolean large;

        @Out
        int code;

        @Override
        public void outputs() {
            value = pick ^ inverted ? blend(sum, share / 100, weight) : -sum * 0;
            large = Math.abs(value) > 1 || Double.isNaN(value);
            switch (number % 4) {
                case 0 -> code = number + 1;
                case 1 -> code = -number;
                case 3 -> code = large ? 7 : Integer.MAX_VALUE + number;
                default -> code = (int) value;
            }
        }

        private static double blend(double one, double other, double weight) {
            return one + weight * (other - one);
        }
    }

    /** What several types have in common. */
    abstract static class Integrating implements Behavior {
        @In
        double input = 1;

        @State
        double sum;

        @Out(unit = "%")
        double output;

        @Override
        public void initialize() {
            sum = input;
            output = sum;
        }

        protected final void integrate(double amount) {
            sum += amount;
            clamp();
        }

        abstract void clamp();
    }

    /** Registers, inherited fields, a helper that is overridden. */
    @ComponentType(id = "integrator", name = "Integrator", category = "test")
    static final class Integrator extends Integrating {
        @Param(min = 0)
        double limit = 50;

        @State
        int rounds;

        @Override
        public void step(double dt) {
            integrate(input * dt);
            if (rounds % 5 > 2) {
                sum = Math.max(-limit, sum - 0.125 * rounds);
            }
            rounds++;
            output = sum;
        }

        @Override
        void clamp() {
            sum = Math.min(limit, Math.max(-limit, sum));
        }
    }

    /** Faults of its own. */
    @ComponentType(id = "fragile", name = "Fragile", category = "test")
    static final class Fragile implements Behavior {
        @In
        double input = 2;

        @Fault
        boolean open;

        @Fault
        double wear;

        @State
        double travelled;

        @Out
        double output;

        @Override
        public void outputs() {
            output = open ? 0 : input - wear;
        }

        @Override
        public void step(double dt) {
            travelled += input * dt;
        }
    }

    /** A loop. */
    @ComponentType(id = "rounds", name = "Rounds", category = "test")
    static final class Rounds implements Behavior {
        @In
        double input = 1;

        @State
        int rounds;

        @Out
        double output;

        @Override
        public void step(double dt) {
            for (int left = rounds % 5; left > 0; left--) {
                output = Math.max(-50, output - 0.125 * left);
            }
            output += input * dt;
            rounds++;
        }
    }

    /** A wire and a register, the step of which reads the wire. */
    @ComponentType(id = "both", name = "Both", category = "test")
    static final class Both implements Behavior {
        @In
        double input;

        @In
        double unused;

        @Out
        double wire;

        @Out
        double register = 2;

        @Override
        public void outputs() {
            wire = input + register;
        }

        @Override
        public void step(double dt) {
            if (unused > 0.5) {
                register = wire * 0.5;
            }
        }
    }

    /** Two wires that depend on different inputs, so that they may be settled one after the other. */
    @ComponentType(id = "pipe", name = "Pipe", category = "test")
    static final class Pipe implements Behavior {
        @In
        double a;

        @In
        double b;

        @Out(from = "a")
        double forward;

        @Out(from = "b")
        double backward;

        @Override
        public void outputs() {
            forward = a * 3;
            backward = b / 3;
        }
    }

    /** Integers beyond what a double holds, and random numbers. */
    @ComponentType(id = "dice", name = "Dice", category = "test")
    static final class Dice implements Behavior {
        @RandomStream
        long stream;

        @In
        long bias = 5;

        @Out
        double normal;

        @Out
        long bits;

        @Out
        boolean head;

        @Override
        public void step(double dt) {
            stream = RandomNumbers.next(stream);
            normal = RandomNumbers.normal(stream);
            bits = RandomNumbers.bits(stream) ^ bias;
            head = (bits & 1) == 0;
        }
    }

    /** Throws in its step after it has changed something. */
    @ComponentType(id = "divider", name = "Divider", category = "test")
    static final class Divider implements Behavior {
        @In
        int divisor = 2;

        @State
        long calls;

        @Out
        int quotient;

        @Override
        public void step(double dt) {
            calls++;
            quotient = 100 / (divisor % 7);
        }
    }

    /** Throws while it starts. */
    @ComponentType(id = "stumbles", name = "Stumbles", category = "test")
    static final class Stumbles implements Behavior {
        @In
        int divisor;

        @State
        int quotient = 1;

        @Out
        double output = 4;

        @Override
        public void initialize() {
            output = 5;
            quotient = 10 / divisor;
        }

        @Override
        public void step(double dt) {
            output += quotient * dt;
        }
    }

    /** Throws while it computes wires. */
    @ComponentType(id = "remainder", name = "Remainder", category = "test")
    static final class Remainder implements Behavior {
        @In
        int divisor = 2;

        @Out
        int before;

        @Out
        int after;

        @Override
        public void outputs() {
            before = divisor;
            after = 100 % (divisor % 5);
        }
    }

    /** Grows to infinity, then is no number. */
    @ComponentType(id = "explosive", name = "Explosive", category = "test")
    static final class Explosive implements Behavior {
        @In
        double input = 0.5;

        @Out
        double size = 1e200;

        @Out
        double difference;

        @Override
        public void step(double dt) {
            size *= 1e20 + input;
            difference = size - size;
        }
    }

    /** Remembers in an array, hence is an object. */
    @ComponentType(id = "history", name = "History", category = "test")
    static final class History implements Behavior {
        @In
        double input;

        @State
        double[] last = new double[3];

        @Out
        double oldest;

        @Override
        public void step(double dt) {
            oldest = last[2];
            last[2] = last[1];
            last[1] = last[0];
            last[0] = input;
        }
    }

    /** Multiplies as an object: a wire amid those of blocks. */
    @ComponentType(id = "object", name = "Object", category = "test")
    static final class ObjectGain implements Behavior {
        @Param
        String shape = "double";

        @In
        double input;

        @Out
        double output;

        @Override
        public void outputs() {
            output = shape.equals("double") ? 2 * input : input;
        }
    }
}
