package org.twinbench.kernel.catalog;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.util.List;
import org.junit.jupiter.api.Test;
import org.twinbench.api.component.Behavior;
import org.twinbench.api.component.ComponentType;
import org.twinbench.api.component.In;
import org.twinbench.api.component.Out;
import org.twinbench.api.component.Param;
import org.twinbench.api.component.State;

/** Which outputs are wires, and what they depend on. */
class WireReadingTest {

    @ComponentType(id = "t", name = "T", category = "test")
    static final class Plain implements Behavior {
        @In
        double b;

        @In
        double a;

        @In
        double unread;

        @Out
        double wire;

        @Out
        double register;

        @Out
        double start;

        @Override
        public void initialize() {
            start = unread;
        }

        @Override
        public void outputs() {
            wire = a + b;
        }

        @Override
        public void step(double dt) {
            register = unread;
        }
    }

    @Test
    void anOutputAssignedInOutputsIsAWireAndDependsOnTheInputsReadThere() {
        assertFalse(Read.port(Plain.class, "wire").register());
        assertEquals(List.of("a", "b"), Read.port(Plain.class, "wire").dependsOn());
    }

    @Test
    void anOutputAssignedInStepIsARegister() {
        assertTrue(Read.port(Plain.class, "register").register());
        assertEquals(List.of(), Read.port(Plain.class, "register").dependsOn());
    }

    @Test
    void anOutputAssignedOnlyAtTheStartIsARegister() {
        assertTrue(Read.port(Plain.class, "start").register());
    }

    interface Doubling {
        default double twice(double value) {
            return 2 * own() * value;
        }

        double own();
    }

    abstract static class Basis implements Behavior, Doubling {
        @In
        double hidden;

        @In
        double seen;

        @In
        double overridden;

        @Out
        double wire;

        private double inPrivate() {
            return seen;
        }

        double inOverridden() {
            return hidden;
        }

        @Override
        public void outputs() {
            wire = inPrivate() + inOverridden();
        }
    }

    @ComponentType(id = "t", name = "T", category = "test")
    static final class Derived extends Basis {
        @In
        double inDefault;

        @In
        double inStatic;

        @Override
        double inOverridden() {
            return overridden;
        }

        @Override
        public double own() {
            return inDefault;
        }

        private static double read(Derived self) {
            return self.inStatic;
        }

        private void set(double value) {
            wire = value;
        }

        @Override
        public void outputs() {
            super.outputs();
            set(wire + twice(1) + read(this));
        }
    }

    @Test
    void followsPrivateStaticOverriddenInheritedAndDefaultMethods() {
        assertEquals(
                List.of("inDefault", "inStatic", "overridden", "seen"),
                Read.port(Derived.class, "wire").dependsOn());
    }

    @ComponentType(id = "t", name = "T", category = "test")
    static final class OnlyStates implements Behavior {
        @In
        double input;

        @Param
        double gain = 2;

        @State
        double memory;

        @Out
        double wire;

        @Override
        public void outputs() {
            wire = gain * memory;
        }

        @Override
        public void step(double dt) {
            memory = input;
        }
    }

    @Test
    void aWireOfStatesAndParametersDependsOnNothing() {
        assertFalse(Read.port(OnlyStates.class, "wire").register());
        assertEquals(List.of(), Read.port(OnlyStates.class, "wire").dependsOn());
    }

    @ComponentType(id = "t", name = "T", category = "test")
    static final class WireOfWire implements Behavior {
        @In
        double input;

        @Out
        double first;

        @Out
        double second;

        @Override
        public void outputs() {
            first = input;
            second = 2 * first;
        }
    }

    @Test
    void aWireMayBeReadAfterItWasAssigned() {
        assertEquals(List.of("input"), Read.port(WireOfWire.class, "second").dependsOn());
    }

    @ComponentType(id = "t", name = "T", category = "test")
    static final class Register implements Behavior {
        @In
        double input;

        @Out
        double register;

        @Out
        double wire;

        @Override
        public void outputs() {
            wire = register;
        }

        @Override
        public void step(double dt) {
            register += input * dt;
        }
    }

    @Test
    void aRegisterMayBeReadAnywhere() {
        assertEquals(List.of(), Read.port(Register.class, "wire").dependsOn());
        assertTrue(Read.port(Register.class, "register").register());
    }

    /** A native handle or another object that the behavior owns. */
    static final class Handle {
        double last;

        double next(double value) {
            last = value;
            return last;
        }
    }

    @ComponentType(id = "t", name = "T", category = "test")
    static final class WithObjects implements Behavior {
        private final Handle handle = new Handle();

        @In
        double input;

        @Out
        double register;

        @Override
        public void step(double dt) {
            register = handle.next(input);
        }
    }

    @Test
    void fieldsOfOtherObjectsAreTheirOwnBusiness() {
        assertTrue(Read.port(WithObjects.class, "register").register());
    }

    @ComponentType(id = "t", name = "T", category = "test")
    static final class Narrowed implements Behavior {
        @In
        double a;

        @In
        double b;

        @Out(from = "a")
        double left;

        @Out(from = "b")
        double right;

        @Out
        double both;

        @Override
        public void outputs() {
            left = scaled(a);
            right = scaled(b);
            both = left + right;
        }

        private static double scaled(double value) {
            double scale = 2;
            return scale * value;
        }
    }

    @Test
    void fromNarrowsWhatAWireDependsOn() {
        assertEquals(List.of("a"), Read.port(Narrowed.class, "left").dependsOn());
        assertEquals(List.of("b"), Read.port(Narrowed.class, "right").dependsOn());
        assertEquals(List.of("a", "b"), Read.port(Narrowed.class, "both").dependsOn());
    }
}
