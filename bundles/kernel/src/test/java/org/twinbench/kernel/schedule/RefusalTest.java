package org.twinbench.kernel.schedule;

import static org.junit.jupiter.api.Assertions.assertEquals;

import java.util.Optional;
import java.util.function.DoubleUnaryOperator;
import org.junit.jupiter.api.Test;
import org.twinbench.api.component.Behavior;
import org.twinbench.api.component.ComponentType;
import org.twinbench.api.component.Out;
import org.twinbench.api.component.State;
import org.twinbench.kernel.catalog.BehaviorType;
import org.twinbench.kernel.engine.Bench;
import org.twinbench.kernel.schedule.compiled.code.Loops;

/** Why a class is not compiled, in a sentence with class, method and line. */
final class RefusalTest {

    private static final double[] TABLE = {1, 2, 3};

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

    @ComponentType(id = "table", name = "Table", category = "test")
    static final class Table implements Behavior {
        @Out
        double output;

        @Override
        public void step(double dt) {
            output = TABLE[1];
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
        assertEquals("RefusalTest.Allocates.step, line N allocates an array", reason(Allocates.class));
        assertEquals("RefusalTest.Boxes.outputs, line N allocates an object", reason(Boxes.class));
        assertEquals("RefusalTest.Throws.checked, line N allocates an object", reason(Throws.class));
        assertEquals("RefusalTest.Lambda.step, line N makes a lambda or joins text", reason(Lambda.class));
        assertEquals("RefusalTest.Table.step, line N reads the static field 'TABLE'", reason(Table.class));
        assertEquals(
                "RefusalTest.Recursive.faculty, line N calls RefusalTest.Recursive.faculty from within itself",
                reason(Recursive.class));
        assertEquals("RefusalTest.Repeats.step, line N has a loop whose end is not known", reason(Repeats.class));
        assertEquals("RefusalTest.Synchronized.step, line N is synchronized", reason(Synchronized.class));
        assertEquals("RefusalTest.Catches.step, line N catches exceptions", reason(Catches.class));
        assertEquals(
                "RefusalTest.Escapes.step, line N gives an object to RefusalTest.Escapes.read", reason(Escapes.class));
        assertEquals(
                "RefusalTest.Remembers.step, line N uses the field 'last', which is no number or truth value",
                reason(Remembers.class));
    }

    @Test
    void whatIsDoneOnceAtTheStartDoesNotMatter() {
        assertEquals(
                Optional.empty(),
                Loops.of((BehaviorType) Bench.type(Starts.class)).reason());
    }

    private static String reason(Class<? extends Behavior> type) {
        return Loops.of((BehaviorType) Bench.type(type)).reason().orElse("").replaceAll("line \\d+", "line N");
    }
}
