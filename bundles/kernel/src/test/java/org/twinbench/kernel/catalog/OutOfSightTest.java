package org.twinbench.kernel.catalog;

import static org.junit.jupiter.api.Assertions.assertEquals;

import java.util.ArrayList;
import java.util.List;
import java.util.function.DoubleSupplier;
import org.junit.jupiter.api.Test;
import org.twinbench.api.component.Behavior;
import org.twinbench.api.component.ComponentType;
import org.twinbench.api.component.In;
import org.twinbench.api.component.Out;

/** Where {@code this} gets out of sight, every wire is taken to depend on every input. */
class OutOfSightTest {

    static final List<Object> SEEN = new ArrayList<>();

    @ComponentType(id = "t", name = "T", category = "test")
    static final class GivesThis implements Behavior {
        @In
        double a;

        @In
        double b;

        @Out
        double wire;

        @Override
        public void outputs() {
            wire = a;
            SEEN.add(this); // gives this
        }
    }

    @Test
    void givenToAnotherObject() {
        assertEquals(List.of("a", "b"), Read.port(GivesThis.class, "wire").dependsOn());
        String note = Read.type(GivesThis.class).entry().notes().get(0);
        Read.contains(note, "GivesThis.outputs, " + line("gives this"), "List.add", "every input");
    }

    @ComponentType(id = "t", name = "T", category = "test")
    static final class Lambda implements Behavior {
        @In
        double a;

        @In
        double b;

        @Out
        double wire;

        @Override
        public void outputs() {
            DoubleSupplier supplier = () -> a; // lambda
            wire = supplier.getAsDouble();
        }
    }

    @Test
    void capturedByALambda() {
        assertEquals(List.of("a", "b"), Read.port(Lambda.class, "wire").dependsOn());
        Read.contains(Read.type(Lambda.class).entry().notes().get(0), line("lambda"), "captures this");
    }

    @ComponentType(id = "t", name = "T", category = "test")
    static final class Recursive implements Behavior {
        @In
        int a;

        @In
        double b;

        @Out
        double wire;

        @Override
        public void outputs() {
            wire = factorial(a);
        }

        private double factorial(int n) {
            return n < 2 ? 1 : n * factorial(n - 1);
        }
    }

    @Test
    void inAMethodThatCallsItself() {
        assertEquals(List.of("a", "b"), Read.port(Recursive.class, "wire").dependsOn());
        Read.contains(Read.type(Recursive.class).entry().notes().get(0), "Recursive.factorial", "calls itself");
    }

    /** Reads its owner behind the kernel's back. */
    static final class Spy {
        private final Planted owner;

        Spy(Planted owner) {
            this.owner = owner;
        }

        double look() {
            return owner.b;
        }
    }

    @ComponentType(id = "t", name = "T", category = "test")
    static final class Planted implements Behavior {
        private final Spy spy = new Spy(this);

        @In
        double a;

        @In
        double b;

        @Out
        double wire;

        @Override
        public void outputs() {
            wire = a + spy.look();
        }
    }

    @Test
    void inTheConstructor() {
        assertEquals(List.of("a", "b"), Read.port(Planted.class, "wire").dependsOn());
        Read.contains(Read.type(Planted.class).entry().notes().get(0), "Planted.its constructor", "Spy");
    }

    @ComponentType(id = "t", name = "T", category = "test")
    static final class LambdaInStep implements Behavior {
        @In
        double a;

        @In
        double b;

        @Out
        double wire;

        @Out
        double register;

        @Override
        public void outputs() {
            wire = Math.min(a, 1);
        }

        @Override
        public void step(double dt) {
            DoubleSupplier supplier = () -> b;
            register = supplier.getAsDouble();
        }
    }

    @Test
    void inStepItDoesNotMatterAsLongAsOutputsCallsNobody() {
        assertEquals(List.of("a"), Read.port(LambdaInStep.class, "wire").dependsOn());
        assertEquals(List.of(), Read.type(LambdaInStep.class).entry().notes());
    }

    @ComponentType(id = "t", name = "T", category = "test")
    static final class Unproven implements Behavior {
        @In
        double a;

        @In
        double b;

        @Out(from = "a")
        double wire;

        @Override
        public void outputs() {
            wire = a;
            SEEN.add(this); // unproven
        }
    }

    @Test
    void fromCannotBeProven() {
        Read.refused(Unproven.class, "Unproven.wire", "cannot be proven", line("unproven"), "drop from");
    }

    static final class Setter {
        static void set(Outside outside) {
            outside.wire = 1;
        }

        void setByInstance(Outside outside) {
            outside.wire = 1;
        }
    }

    @ComponentType(id = "t", name = "T", category = "test")
    static final class Outside implements Behavior {
        @In
        double a;

        @Out
        double wire;

        @Override
        public void outputs() {
            new Setter().setByInstance(this);
        }
    }

    @Test
    void anAssignmentThatCannotBeFoundIsNone() {
        Read.refused(Outside.class, "Outside.wire", "never assigned");
    }

    private static String line(String mark) {
        return Read.line(OutOfSightTest.class, mark);
    }
}
