package org.twinbench.kernel.catalog;

import static org.junit.jupiter.api.Assertions.assertEquals;

import java.util.List;
import java.util.function.DoubleSupplier;
import org.junit.jupiter.api.Test;
import org.twinbench.api.component.Behavior;
import org.twinbench.api.component.ComponentType;
import org.twinbench.api.component.In;
import org.twinbench.api.component.Out;
import org.twinbench.api.component.Param;
import org.twinbench.api.component.State;

/** {@code @Out(from = …)} is checked against the code, through every way in which a value can depend on an input. */
class FromTest {

    /** Two inputs and a wire that claims to depend on the first one only. */
    abstract static class Claim implements Behavior {
        @In
        double a;

        @In
        double b;

        @In
        boolean flag;

        @In
        int number;

        @Out(from = "a")
        double wire;
    }

    private static void leavesOut(Class<? extends Behavior> type, String input) {
        Read.refused(type, "Claim.wire", "leaves out \"" + input + "\"", line(type), "add \"" + input + "\"");
    }

    private static String line(Class<?> type) {
        return Read.line(FromTest.class, type.getSimpleName());
    }

    @ComponentType(id = "t", name = "T", category = "test")
    static final class Data extends Claim {
        @Override
        public void outputs() {
            double sum = a;
            sum += 2 * b;
            wire = -sum; // Data
        }
    }

    @Test
    void throughData() {
        leavesOut(Data.class, "b");
    }

    @ComponentType(id = "t", name = "T", category = "test")
    static final class Condition extends Claim {
        @Override
        public void outputs() {
            if (flag) {
                wire = 1; // Condition
            } else {
                wire = a;
            }
        }
    }

    @Test
    void throughACondition() {
        leavesOut(Condition.class, "flag");
    }

    @ComponentType(id = "t", name = "T", category = "test")
    static final class LocalUnderCondition extends Claim {
        @Override
        public void outputs() {
            double value = 0;
            if (b > 0) {
                value = 1;
            }
            wire = value; // LocalUnderCondition
        }
    }

    @Test
    void throughALocalVariableAssignedUnderACondition() {
        leavesOut(LocalUnderCondition.class, "b");
    }

    @ComponentType(id = "t", name = "T", category = "test")
    static final class LoopCount extends Claim {
        @Override
        public void outputs() {
            int count = 0;
            while (count < b) {
                count++;
            }
            wire = count; // LoopCount
        }
    }

    @Test
    void throughTheNumberOfRounds() {
        leavesOut(LoopCount.class, "b");
    }

    @ComponentType(id = "t", name = "T", category = "test")
    static final class SwitchChoice extends Claim {
        @Override
        public void outputs() {
            double chosen =
                    switch (number) {
                        case 0 -> a;
                        case 1 -> 2;
                        default -> 3;
                    };
            wire = chosen; // SwitchChoice
        }
    }

    @Test
    void throughASwitch() {
        leavesOut(SwitchChoice.class, "number");
    }

    @ComponentType(id = "t", name = "T", category = "test")
    static final class EarlyReturn extends Claim {
        @Override
        public void outputs() {
            wire = chosen(a); // EarlyReturn
        }

        private double chosen(double value) {
            if (b > 0) {
                return value;
            }
            return 0;
        }
    }

    @Test
    void throughTheReturnThatAHelperTakes() {
        leavesOut(EarlyReturn.class, "b");
    }

    @ComponentType(id = "t", name = "T", category = "test")
    static final class CallUnderCondition extends Claim {
        @Override
        public void outputs() {
            wire = a;
            if (b > 0) {
                clear();
            }
        }

        private void clear() {
            wire = 0; // CallUnderCondition
        }
    }

    @Test
    void throughAHelperCalledUnderACondition() {
        leavesOut(CallUnderCondition.class, "b");
    }

    @ComponentType(id = "t", name = "T", category = "test")
    static final class OtherWire extends Claim {
        @Out
        double other;

        @Override
        public void outputs() {
            other = b;
            wire = a + other; // OtherWire
        }
    }

    @Test
    void throughAnotherWire() {
        leavesOut(OtherWire.class, "b");
    }

    @ComponentType(id = "t", name = "T", category = "test")
    static final class Index extends Claim {
        @State
        double[] past = new double[4];

        @Override
        public void outputs() {
            wire = past[number]; // Index
        }
    }

    @Test
    void throughAnIndex() {
        leavesOut(Index.class, "number");
    }

    @ComponentType(id = "t", name = "T", category = "test")
    static final class LocalArray extends Claim {
        @Override
        public void outputs() {
            double[] both = {a, b};
            wire = both[0]; // LocalArray
        }
    }

    @Test
    void throughALocalArray() {
        leavesOut(LocalArray.class, "b");
    }

    record Pair(double left, double right) {}

    @ComponentType(id = "t", name = "T", category = "test")
    static final class Objects extends Claim {
        @Override
        public void outputs() {
            Pair pair = new Pair(a, b);
            wire = pair.left(); // Objects
        }
    }

    @Test
    void throughAnObject() {
        leavesOut(Objects.class, "b");
    }

    @ComponentType(id = "t", name = "T", category = "test")
    static final class Catching extends Claim {
        @Override
        public void outputs() {
            double value = 1;
            try {
                value = 1 / number;
            } catch (ArithmeticException zero) {
                value = 0;
            }
            wire = value; // Catching
        }
    }

    @Test
    void throughACatch() {
        leavesOut(Catching.class, "number");
    }

    @ComponentType(id = "t", name = "T", category = "test")
    static final class ThrownElsewhere extends Claim {
        @Override
        public void outputs() {
            double value = 1;
            try {
                refuse();
                value = 2;
            } catch (IllegalStateException negative) {
                value = 3;
            }
            wire = value; // ThrownElsewhere
        }

        private void refuse() {
            if (b < 0) {
                throw new IllegalStateException();
            }
        }
    }

    @Test
    void throughWhatAHelperThrows() {
        leavesOut(ThrownElsewhere.class, "b");
    }

    @ComponentType(id = "t", name = "T", category = "test")
    static final class Captured extends Claim {
        @Override
        public void outputs() {
            double copy = b;
            DoubleSupplier supplier = () -> copy;
            wire = supplier.getAsDouble(); // Captured
        }
    }

    @Test
    void throughALambda() {
        leavesOut(Captured.class, "b");
    }

    @ComponentType(id = "t", name = "T", category = "test")
    static final class Precise implements Behavior {
        @In
        double a;

        @In
        double b;

        @In
        boolean flag;

        @Param
        double gain = 1;

        @State
        double memory;

        @Out(from = "a")
        double left;

        @Out(from = {"b", "flag"})
        double right;

        @Override
        public void outputs() {
            double value = StrictMath.exp(b);
            value = flag ? clamped(value) : memory;
            right = value;
            value = gain * clamped(a);
            left = value;
        }

        private static double clamped(double value) {
            if (value > 1) {
                return 1;
            }
            return Math.max(value, 0);
        }

        @Override
        public void step(double dt) {
            memory = a;
        }
    }

    @Test
    void isBelievedWhereTheCodeAgrees() {
        assertEquals(List.of("a"), Read.port(Precise.class, "left").dependsOn());
        assertEquals(List.of("b", "flag"), Read.port(Precise.class, "right").dependsOn());
    }

    @ComponentType(id = "t", name = "T", category = "test")
    static final class UnknownInput implements Behavior {
        @In
        double opening;

        @Out(from = "openning")
        double flow;

        @Override
        public void outputs() {
            flow = opening;
        }
    }

    @Test
    void namesInputs() {
        Read.refused(UnknownInput.class, "UnknownInput.flow", "\"openning\"", "its inputs are \"opening\"");
    }

    @ComponentType(id = "t", name = "T", category = "test")
    static final class OnRegister implements Behavior {
        @In
        double opening;

        @Out(from = "opening")
        double flow;

        @Override
        public void step(double dt) {
            flow = opening;
        }
    }

    @Test
    void isForWires() {
        Read.refused(OnRegister.class, "OnRegister.flow", "for wires", "drop it");
    }
}
