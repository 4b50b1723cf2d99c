package org.twinbench.kernel.catalog;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;

import java.util.List;
import org.junit.jupiter.api.Test;
import org.twinbench.api.component.Behavior;
import org.twinbench.api.component.ComponentType;
import org.twinbench.api.component.In;
import org.twinbench.api.component.Out;
import org.twinbench.api.component.Param;

/** A wire is assigned on every path of outputs(). */
class EveryPathTest {

    enum Shape {
        ROUND,
        SQUARE
    }

    @ComponentType(id = "t", name = "T", category = "test")
    static final class OneBranch implements Behavior {
        @In
        double input;

        @Out
        double wire;

        @Override
        public void outputs() {
            if (input > 0) {
                wire = input; // one branch
            }
        } // end of one branch
    }

    @Test
    void oneBranchIsNotEnough() {
        Read.refused(
                OneBranch.class,
                "OneBranch.outputs, " + line("end of one branch"),
                "the wire 'wire'",
                "OneBranch.outputs, " + line("one branch"),
                "on every path");
    }

    @ComponentType(id = "t", name = "T", category = "test")
    static final class EarlyReturn implements Behavior {
        @In
        double input;

        @Out
        double wire;

        @Override
        public void outputs() {
            if (input > 0) {
                return; // early return
            }
            wire = input;
        }
    }

    @Test
    void anEarlyReturnIsAPath() {
        Read.refused(EarlyReturn.class, "EarlyReturn.outputs, " + line("early return"));
    }

    @ComponentType(id = "t", name = "T", category = "test")
    static final class Loop implements Behavior {
        @Param
        int times = 3;

        @Out
        double wire;

        @Override
        public void outputs() {
            for (int at = 0; at < times; at++) {
                wire = at;
            }
        }
    }

    @Test
    void aLoopMayRunZeroTimes() {
        Read.refused(Loop.class, "Loop.outputs", "the wire 'wire'");
    }

    @ComponentType(id = "t", name = "T", category = "test")
    static final class Switch implements Behavior {
        @Param
        Shape shape = Shape.ROUND;

        @Out
        double wire;

        @Override
        public void outputs() {
            switch (shape) {
                case ROUND -> wire = 1;
                case SQUARE -> wire = 2;
            }
        }
    }

    @Test
    void aSwitchWithoutDefaultMayChooseNothing() {
        Read.refused(Switch.class, "Switch.outputs", "the wire 'wire'");
    }

    @ComponentType(id = "t", name = "T", category = "test")
    static final class HelperOnOnePath implements Behavior {
        @In
        double input;

        @Out
        double wire;

        @Override
        public void outputs() {
            set();
        }

        private void set() {
            if (input > 0) {
                wire = 1;
            }
        }
    }

    @Test
    void aHelperMustAssignOnEveryPathToo() {
        Read.refused(HelperOnOnePath.class, "HelperOnOnePath.outputs", "the wire 'wire'");
    }

    @ComponentType(id = "t", name = "T", category = "test")
    static final class Caught implements Behavior {
        @In
        int input;

        @Out
        double wire;

        @Override
        public void outputs() {
            try {
                wire = 1 / input;
            } catch (ArithmeticException zero) {
                return; // caught
            }
        }
    }

    @Test
    void whatATryAssignsIsNotAssignedInItsCatch() {
        Read.refused(Caught.class, "Caught.outputs, " + line("caught"), "the wire 'wire'");
    }

    @ComponentType(id = "t", name = "T", category = "test")
    static final class EveryPath implements Behavior {
        @In
        int input;

        @Param
        Shape shape = Shape.ROUND;

        @Out
        double byBranches;

        @Out
        double bySwitch;

        @Out
        double byHelper;

        @Out
        double byCatch;

        @Out
        double byFinally;

        @Out
        double byLoop;

        @Override
        public void outputs() {
            if (input > 100) {
                throw new IllegalStateException("too much");
            }
            if (input > 0) {
                byBranches = 1;
            } else {
                byBranches = 2;
            }
            bySwitch = switch (shape) {
                case ROUND -> 1;
                case SQUARE -> 2;
            };
            help();
            try {
                byCatch = 1 / input;
            } catch (ArithmeticException zero) {
                byCatch = 0;
            } finally {
                byFinally = 1;
            }
            int at = 0;
            do {
                byLoop = at++;
            } while (at < input);
        }

        private void help() {
            if (input < 0) {
                fail();
            } else {
                byHelper = 1;
            }
        }

        private void fail() {
            throw new IllegalArgumentException("negative");
        }
    }

    @Test
    void branchesSwitchesHelpersCatchesAndLoopsThatAlwaysAssignAreFine() {
        BehaviorType type = Read.type(EveryPath.class);
        type.descriptor().ports().stream().skip(1).forEach(port -> assertFalse(port.register(), port.name()));
    }

    @ComponentType(id = "t", name = "T", category = "test")
    static final class RegisterOnOnePath implements Behavior {
        @In
        double input;

        @Out
        double register;

        @Override
        public void step(double dt) {
            if (input > 0) {
                register = input;
            }
        }
    }

    @Test
    void aRegisterHoldsItsValueOnOtherPaths() {
        assertEquals(List.of(), Read.port(RegisterOnOnePath.class, "register").dependsOn());
    }

    @ComponentType(id = "t", name = "T", category = "test")
    static final class Synchronized implements Behavior {
        @In
        double input;

        @Out
        double wire;

        @Override
        public void outputs() {
            synchronized (this) {
                wire = input;
            }
        }
    }

    @Test
    void aSynchronizedBlockIsFollowed() {
        assertEquals(List.of("input"), Read.port(Synchronized.class, "wire").dependsOn());
    }

    private static String line(String mark) {
        return Read.line(EveryPathTest.class, mark);
    }
}
