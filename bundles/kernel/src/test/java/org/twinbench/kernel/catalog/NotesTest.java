package org.twinbench.kernel.catalog;

import static org.junit.jupiter.api.Assertions.assertEquals;

import java.util.List;
import org.junit.jupiter.api.Test;
import org.twinbench.api.component.Behavior;
import org.twinbench.api.component.ComponentType;
import org.twinbench.api.component.In;
import org.twinbench.api.component.Out;
import org.twinbench.api.component.Param;

/** What an author should know although it is no mistake. */
class NotesTest {

    static final class Curve {
        static double of(double value) {
            return Math.pow(value, 2); // pow
        }
    }

    @ComponentType(id = "t", name = "T", category = "test")
    static final class Transcendental implements Behavior {
        @In
        double input;

        @Out
        double wire;

        @Out
        double register;

        @Override
        public void outputs() {
            wire = Math.sin(input); // sin
        }

        @Override
        public void step(double dt) {
            register = Curve.of(input) + System.nanoTime(); // clock
        }
    }

    @Test
    void nameCallsWhoseBitsDiffer() {
        List<String> notes = Read.type(Transcendental.class).entry().notes();
        assertEquals(3, notes.size(), notes::toString);
        Read.contains(notes.get(0), "Curve.of, " + line("pow"), "Math.pow", "use StrictMath.pow");
        Read.contains(notes.get(1), "Transcendental.outputs, " + line("sin"), "Math.sin", "use StrictMath.sin");
        Read.contains(notes.get(2), "Transcendental.step, " + line("clock"), "System.nanoTime", "@Time");
    }

    @ComponentType(id = "t", name = "T", category = "test")
    static final class Exact implements Behavior {
        @In
        double input;

        @Param
        int count;

        @Out
        double wire;

        @Override
        public void outputs() {
            wire = Math.sqrt(Math.abs(input))
                    + Math.min(input, 1)
                    + Math.max(input, 0)
                    + Math.floor(input)
                    + Math.ceil(input)
                    + Math.rint(input)
                    + Math.signum(input)
                    + Math.copySign(input, -1)
                    + Math.floorMod(count, 3)
                    + StrictMath.sin(input);
        }
    }

    @Test
    void areSilentAboutExactOnes() {
        assertEquals(List.of(), Read.type(Exact.class).entry().notes());
    }

    @ComponentType(id = "t", name = "T", category = "test")
    static final class Fused implements Behavior {
        @In
        double input;

        @Out
        double wire;

        @Override
        public void outputs() {
            wire = Math.fma(input, input, 1); // fused
        }
    }

    @Test
    void aFusedMultiplicationIsRefused() {
        Read.refused(Fused.class, "Fused.outputs, " + line("fused"), "Math.fma", "write a * b + c");
    }

    private static String line(String mark) {
        return Read.line(NotesTest.class, mark);
    }
}
