package org.twinbench.kernel.schedule;

import static org.junit.jupiter.api.Assertions.assertEquals;

import java.util.Optional;
import java.util.function.DoubleUnaryOperator;
import org.junit.jupiter.api.Test;
import org.twinbench.api.component.Behavior;
import org.twinbench.api.component.ComponentType;
import org.twinbench.api.component.Out;
import org.twinbench.api.component.Param;
import org.twinbench.api.component.State;
import org.twinbench.kernel.catalog.BehaviorType;
import org.twinbench.kernel.engine.Bench;
import org.twinbench.kernel.schedule.compiled.code.Loops;

/** Why a class is not compiled, in a sentence with class, method and line. */
final class RefusalTest {

    private static int shared = Math.abs(1);

    @ComponentType(id = "allocates", name = "Allocates", category = "test")
    static final class Allocates implements Behavior {
        @Out
        double output;

        @Override
        public void step(double dt) {
            double[] pair = {output, dt};
            output = pair[0] + pair[1];
        }
    }

    @ComponentType(id = "boxes", name = "Boxes", category = "test")
    static final class Boxes implements Behavior {
        @Out
        double output;

        @Override
        public void outputs() {
            output = new Object().hashCode();
        }
    }

    @ComponentType(id = "throws", name = "Throws", category = "test")
    static final class Throws implements Behavior {
        @Out
        double output;

        @Override
        public void step(double dt) {
            output = checked(output);
        }

        private static double checked(double value) {
            if (value < 0) {
                throw new IllegalStateException();
            }
            return value + 1;
        }
    }

    @ComponentType(id = "lambda", name = "Lambda", category = "test")
    static final class Lambda implements Behavior {
        @Out
        double output;

        @Override
        public void step(double dt) {
            DoubleUnaryOperator twice = x -> 2 * x;
            output = twice.applyAsDouble(output);
        }
    }

    @ComponentType(id = "static", name = "Static", category = "test")
    static final class Static implements Behavior {
        @Out
        double output;

        @Override
        public void step(double dt) {
            output = shared;
        }
    }

    /** An enumeration that does more than to have names. */
    enum Law {
        HALF(0.5),
        DOUBLE(2);

        final double factor;

        Law(double factor) {
            this.factor = factor;
        }

        double of(double value) {
            return factor * value;
        }
    }

    @ComponentType(id = "law", name = "Law", category = "test")
    static final class Lawful implements Behavior {
        @Param
        Law law = Law.HALF;

        @Out
        double output;

        @Override
        public void step(double dt) {
            output = law.of(output);
        }
    }

    @ComponentType(id = "factor", name = "Factor", category = "test")
    static final class Factor implements Behavior {
        @Param
        Law law = Law.HALF;

        @Out
        double output;

        @Override
        public void step(double dt) {
            output *= law.factor;
        }
    }

    @ComponentType(id = "fickle", name = "Fickle", category = "test")
    static final class Fickle implements Behavior {
        @Out
        double output;

        @Override
        public void step(double dt) {
            for (int i = 0; i < 10; i++) {
                output += i;
                if (output > 5) {
                    i--;
                }
            }
        }
    }

    @ComponentType(id = "endless", name = "Endless", category = "test")
    static final class Endless implements Behavior {
        @Out
        double output;

        @Override
        public void step(double dt) {
            for (int i = 0; i <= Integer.MAX_VALUE; i++) {
                output += i;
            }
        }
    }

    @ComponentType(id = "recursive", name = "Recursive", category = "test")
    static final class Recursive implements Behavior {
        @Out
        double output;

        @Override
        public void step(double dt) {
            output = faculty(5);
        }

        private static int faculty(int n) {
            return n < 2 ? 1 : n * faculty(n - 1);
        }
    }

    @ComponentType(id = "repeats", name = "Repeats", category = "test")
    static final class Repeats implements Behavior {
        @Out
        double output;

        @Override
        public void step(double dt) {
            while (output < 5) {
                output += dt;
            }
        }
    }

    @ComponentType(id = "synchronized", name = "Synchronized", category = "test")
    static final class Synchronized implements Behavior {
        @Out
        double output;

        @Override
        public synchronized void step(double dt) {
            output += dt;
        }
    }

    @ComponentType(id = "catches", name = "Catches", category = "test")
    static final class Catches implements Behavior {
        @Out
        int output;

        @Override
        public void step(double dt) {
            try {
                output = 1 / output;
            } catch (ArithmeticException e) {
                output = 1;
            }
        }
    }

    @ComponentType(id = "escapes", name = "Escapes", category = "test")
    static final class Escapes implements Behavior {
        @Out
        double output;

        @Override
        public void step(double dt) {
            output = read(this);
        }

        private static double read(Escapes from) {
            return from.output + 1;
        }
    }

    @ComponentType(id = "remembers", name = "Remembers", category = "test")
    static final class Remembers implements Behavior {
        @State
        double[] last = new double[2];

        @Out
        double output;

        @Override
        public void step(double dt) {
            last[0] += dt;
            output = last[0];
        }
    }

    /** What allocates where it starts only is compiled. */
    @ComponentType(id = "starts", name = "Starts", category = "test")
    static final class Starts implements Behavior {
        @Out
        double output;

        @Override
        public void initialize() {
            output = new double[] {4, 5}[1];
        }

        @Override
        public void step(double dt) {
            Starts self = this;
            self.output += dt;
        }
    }

    @Test
    void sentencesNameClassMethodLineAndObstacle() {
        assertReason(
                "step", "allocates an array; use local variables, or make it a static final field", Allocates.class);
        assertReason("outputs", "allocates an object; use local variables", Boxes.class);
        assertReason("checked", "throws an exception; show the case as an output", Throws.class);
        assertReason("step", "makes a lambda or joins text; write out what it does", Lambda.class);
        assertReason("step", "reads the static field 'shared', which is not final", Static.class);
        assertReason("faculty", "calls RefusalTest.Recursive.faculty from within itself", Recursive.class);
        assertReason(
                "step",
                "is synchronized; drop that, a component is never called by two threads at once",
                Synchronized.class);
        assertReason("step", "catches exceptions; ask beforehand whether it can go wrong", Catches.class);
        assertReason("step", "gives an object to RefusalTest.Escapes.read", Escapes.class);
        assertReason("step", "uses the field 'last', which is no number, truth value or enumeration", Remembers.class);
    }

    @Test
    void enumerationsAreNamesOnly() {
        assertReason(
                "step", "calls the method 'of' of an enumeration; switch over its constants instead", Lawful.class);
        assertReason("step", "uses the field 'factor' of another object", Factor.class);
    }

    @Test
    void loopsEnd() {
        String reason = "has a loop whose end is not known; count between constants or the ends of a table";
        assertReason("step", reason, Repeats.class);
        assertReason("step", reason, Fickle.class);
        assertReason("step", reason, Endless.class);
    }

    @Test
    void whatIsDoneOnceAtTheStartDoesNotMatter() {
        assertEquals(
                Optional.empty(),
                Loops.of((BehaviorType) Bench.type(Starts.class)).reason());
    }

    private static void assertReason(String method, String what, Class<? extends Behavior> type) {
        String reason = Loops.of((BehaviorType) Bench.type(type)).reason().orElse("");
        assertEquals(
                "RefusalTest." + type.getSimpleName() + "." + method + ", line N " + what,
                reason.replaceAll("line \\d+", "line N"));
    }
}
