package org.twinbench.kernel.catalog;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.lang.reflect.Field;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.twinbench.api.component.Behavior;
import org.twinbench.api.component.ComponentType;
import org.twinbench.api.component.Derivative;
import org.twinbench.api.component.In;
import org.twinbench.api.component.Out;
import org.twinbench.api.component.State;
import org.twinbench.api.component.ZeroCrossing;

/** What derivatives and events may do, and what is said where they do something else. */
class ContinuousRulesTest {

    /** A tank that is as it should be. */
    static class Tank implements Behavior {
        @In
        double inflow;

        @Out
        double level = 1;

        @Out
        double outflow;

        @Out
        boolean full;

        @State
        double warmth;

        @Derivative(of = "level")
        double rise;

        @Derivative(of = "warmth")
        double warming;

        @ZeroCrossing
        double room;

        @Override
        public void outputs() {
            outflow = 0.1 * level;
        }

        @Override
        public void derivatives() {
            rise = inflow - outflow;
            warming = rise * 2;
            room = 5 - level;
        }

        @Override
        public void onEvent(int crossing) {
            full = !full;
            warmth = 0;
        }
    }

    @ComponentType(id = "tank", name = "Tank", category = "test")
    static final class GoodTank extends Tank {}

    @Test
    void integratedFieldsAreDescribedAsContinuous() {
        BehaviorType type = Read.type(GoodTank.class);
        assertTrue(type.descriptor().port("level").orElseThrow().continuous());
        assertTrue(type.descriptor().port("level").orElseThrow().register());
        assertEquals(1, type.descriptor().port("level").orElseThrow().start());
        assertTrue(type.descriptor().state("warmth").orElseThrow().continuous());
        assertFalse(type.descriptor().port("full").orElseThrow().continuous());
        assertTrue(type.descriptor().port("full").orElseThrow().register());
        assertEquals(
                List.of("level", "warmth"),
                type.continuous().stream().map(found -> found.state().getName()).toList());
        assertEquals(
                List.of("room"),
                type.zeroCrossings().stream().map(Field::getName).toList());
    }

    @Test
    void inputsOfDerivativesMakeNoWireDepend() {
        assertEquals(List.of(), Read.port(GoodTank.class, "outflow").dependsOn());
    }

    @ComponentType(id = "nothing", name = "Nothing", category = "test")
    static final class OfNothing implements Behavior {
        @State
        int count;

        @Derivative(of = "count")
        double dCount;

        @Override
        public void derivatives() {
            dCount = 1;
        }
    }

    @Test
    void aDerivativeNeedsAStateOfNumbers() {
        Read.refused(OfNothing.class, "OfNothing.dCount", "of = \"count\"", "double field with @State or @Out");
    }

    @ComponentType(id = "twice", name = "Twice", category = "test")
    static final class Twice implements Behavior {
        @State
        double x;

        @Derivative(of = "x")
        double one;

        @Derivative(of = "x")
        double two;

        @Override
        public void derivatives() {
            one = 1;
            two = 2;
        }
    }

    @Test
    void aStateHasOneDerivative() {
        Read.refused(Twice.class, "Twice.two", "\"x\" has a derivative already", "Twice.one; add them up");
    }

    @ComponentType(id = "stepped", name = "Stepped", category = "test")
    static final class Stepped extends Tank {
        @Override
        public void step(double dt) {
            level += dt; // stepped
        }
    }

    @Test
    void nobodyStepsAnIntegratedField() {
        Read.refused(
                Stepped.class,
                Read.line(ContinuousRulesTest.class, "stepped"),
                "assigns 'level' in step(double)",
                "the kernel integrates it");
    }

    @ComponentType(id = "impure", name = "Impure", category = "test")
    static final class Impure extends Tank {
        @State
        double most;

        @Override
        public void derivatives() {
            super.derivatives();
            most = level; // impure
        }
    }

    @Test
    void derivativesChangeNoState() {
        Read.refused(
                Impure.class,
                Read.line(ContinuousRulesTest.class, "impure"),
                "changes the state 'most' in derivatives()",
                "derivatives and zero crossings");
    }

    @ComponentType(id = "output", name = "Output", category = "test")
    static final class AssignsOutput extends Tank {
        @Override
        public void derivatives() {
            super.derivatives();
            full = level > 5; // output
        }
    }

    @Test
    void derivativesAssignNoOutput() {
        Read.refused(
                AssignsOutput.class,
                Read.line(ContinuousRulesTest.class, "output"),
                "assigns the output 'full' in derivatives()");
    }

    @ComponentType(id = "gap", name = "Gap", category = "test")
    static final class Gap extends Tank {
        @Override
        public void derivatives() {
            rise = 0;
            room = 1;
            if (inflow > 0) {
                warming = 1;
            }
        }
    }

    @Test
    void aDerivativeIsAssignedOnEveryPath() {
        Read.refused(Gap.class, "derivatives() may end here without having assigned 'warming'");
    }

    @ComponentType(id = "never", name = "Never", category = "test")
    static final class Never implements Behavior {
        @State
        double x;

        @Derivative(of = "x")
        double dx;
    }

    @Test
    void aDerivativeThatIsNeverAssignedIsNamed() {
        Read.refused(Never.class, "Never.dx", "is never assigned; assign it in derivatives()");
    }

    @ComponentType(id = "stale", name = "Stale", category = "test")
    static final class Stale extends Tank {
        @Override
        public void outputs() {
            outflow = rise; // stale
        }
    }

    @Test
    void aDerivativeIsReadWhereItIsComputedOnly() {
        Read.refused(
                Stale.class,
                Read.line(ContinuousRulesTest.class, "stale"),
                "reads 'rise', which is a derivative",
                "remembers nothing");
    }

    @ComponentType(id = "elsewhere", name = "Elsewhere", category = "test")
    static final class Elsewhere extends Tank {
        @Override
        public void step(double dt) {
            room = 3; // elsewhere
        }
    }

    @Test
    void aZeroCrossingIsAssignedInDerivativesOnly() {
        Read.refused(
                Elsewhere.class,
                Read.line(ContinuousRulesTest.class, "elsewhere"),
                "assigns 'room', which is a zero crossing");
    }

    @ComponentType(id = "wire", name = "Wire", category = "test")
    static final class EventWire extends Tank {
        @Override
        public void onEvent(int crossing) {
            full = true;
            outflow = 0; // wire
        }
    }

    @Test
    void anEventAssignsNoWire() {
        Read.refused(
                EventWire.class,
                Read.line(ContinuousRulesTest.class, "wire"),
                "assigns 'outflow' in onEvent(int), but it is a wire");
    }

    @ComponentType(id = "deaf", name = "Deaf", category = "test")
    static final class Deaf implements Behavior {
        @State
        double x;

        @Override
        public void onEvent(int crossing) {
            x = 1;
        }
    }

    @Test
    void anEventNeedsAZeroCrossing() {
        Read.refused(Deaf.class, "onEvent(int) is never called", "@ZeroCrossing");
    }
}
