package org.twinbench.kernel.catalog;

import static org.junit.jupiter.api.Assertions.assertEquals;

import java.util.Arrays;
import java.util.List;
import org.junit.jupiter.api.Test;
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

/** What a behavior's methods may change, and what not. */
class ChangeRulesTest {

    @ComponentType(id = "t", name = "T", category = "test")
    static final class WritesInput implements Behavior {
        @In
        double duty;

        @Out
        double heat;

        @Override
        public void step(double dt) {
            duty = Math.min(duty, 1); // writes input
            heat = duty;
        }
    }

    @Test
    void anInputIsOnlyRead() {
        Read.refused(
                WritesInput.class,
                "WritesInput.step, " + line("writes input"),
                "'duty', which is an input",
                "use a local variable");
    }

    @ComponentType(id = "t", name = "T", category = "test")
    static final class WritesReadOnly implements Behavior {
        @Param
        double gain;

        @Param
        double[][] table = {{1}};

        @Fault
        boolean stuck;

        @Time
        double time;

        @Out
        double heat;

        @Override
        public void initialize() {
            gain = 1;
        }

        @Override
        public void outputs() {
            heat = helped();
        }

        private double helped() {
            stuck = false;
            return gain;
        }

        @Override
        public void step(double dt) {
            time += dt;
            table[0][0] = dt;
        }
    }

    @Test
    void parametersTablesFaultsAndTimeAreOnlyRead() {
        List<String> reasons = Read.reasons(WritesReadOnly.class);
        assertEquals(4, reasons.size(), reasons::toString);
        Read.contains(reasons.get(0), "WritesReadOnly.initialize, line", "'gain', which is a parameter");
        Read.contains(reasons.get(1), "WritesReadOnly.helped, line", "'stuck', which is a fault");
        Read.contains(reasons.get(2), "WritesReadOnly.step, line", "'time', which is the simulated time");
        Read.contains(reasons.get(3), "WritesReadOnly.step, line", "'table', which is a parameter");
    }

    @ComponentType(id = "t", name = "T", category = "test")
    static final class StateInOutputs implements Behavior {
        @In
        double input;

        @State
        double sum;

        @Out
        double wire;

        @Override
        public void outputs() {
            sum += input; // state in outputs
            wire = sum;
        }
    }

    @Test
    void outputsChangesNoState() {
        Read.refused(
                StateInOutputs.class,
                "StateInOutputs.outputs, " + line("state in outputs"),
                "the state 'sum'",
                "move this to step(double)");
    }

    @ComponentType(id = "t", name = "T", category = "test")
    static final class StreamInOutputs implements Behavior {
        @RandomStream
        long stream;

        @Out
        double wire;

        @Override
        public void outputs() {
            stream = RandomNumbers.next(stream); // stream in outputs
            wire = RandomNumbers.uniform(stream);
        }
    }

    @Test
    void outputsAdvancesNoRandomStream() {
        Read.refused(StreamInOutputs.class, "StreamInOutputs.outputs, " + line("stream in outputs"), "'stream'");
    }

    @ComponentType(id = "t", name = "T", category = "test")
    static final class ElementInOutputs implements Behavior {
        @In
        double input;

        @State
        double[] past = new double[3];

        @Out
        double wire;

        @Override
        public void outputs() {
            double[] alias = past;
            alias[0] = input; // element in outputs
            wire = past[1];
        }
    }

    @Test
    void outputsChangesNoElementOfAState() {
        Read.refused(
                ElementInOutputs.class, "ElementInOutputs.outputs, " + line("element in outputs"), "the state 'past'");
    }

    @ComponentType(id = "t", name = "T", category = "test")
    static final class GivesStateAway implements Behavior {
        @In
        double input;

        @State
        double[] past = new double[3];

        @Out
        double wire;

        @Override
        public void outputs() {
            Arrays.fill(past, input); // gives state
            wire = past[1];
        }
    }

    @Test
    void outputsGivesNoStateToThoseWhoMayChangeIt() {
        Read.refused(
                GivesStateAway.class,
                "GivesStateAway.outputs, " + line("gives state"),
                "gives the state 'past'",
                "clone()");
    }

    @ComponentType(id = "t", name = "T", category = "test")
    static final class ReadsArrays implements Behavior {
        @In
        double input;

        @Param
        double[][] table = {{1, 2}};

        @State
        double[] past = new double[3];

        @Out
        double wire;

        @Override
        public void outputs() {
            double[] sorted = past.clone();
            Arrays.sort(sorted);
            double[] copy = Arrays.copyOf(past, 2);
            double[] other = new double[3];
            System.arraycopy(past, 0, other, 0, 3);
            other[0] = input;
            wire = copy[0] + sorted[0] + other[0] + lookedUp(table, input) + sum(past);
        }

        private static double lookedUp(double[][] rows, double at) {
            return rows[0][(int) at];
        }

        private static double sum(double... values) {
            double sum = 0;
            for (double value : values) {
                sum += value;
            }
            return sum;
        }

        @Override
        public void step(double dt) {
            System.arraycopy(past, 0, past, 1, 2);
            past[0] = input;
        }
    }

    @Test
    void outputsReadsAndCopiesArraysAsItLikes() {
        assertEquals(List.of("input"), Read.port(ReadsArrays.class, "wire").dependsOn());
    }

    @ComponentType(id = "t", name = "T", category = "test")
    static final class PlainField implements Behavior {
        @In
        double input;

        private double last;
        private final double[] scratch = new double[2];

        @Out
        double change;

        @Override
        public void step(double dt) {
            change = input - last;
            last = input; // plain field
            scratch[0] = input; // plain array
        }
    }

    @Test
    void aFieldThatChangesIsAnnotated() {
        List<String> reasons = Read.reasons(PlainField.class);
        assertEquals(2, reasons.size(), reasons::toString);
        Read.contains(reasons.get(0), "PlainField.step, " + line("plain field"), "'last'", "make it a @State");
        Read.contains(reasons.get(1), "PlainField.step, " + line("plain array"), "'scratch'", "make it a @State");
    }

    @ComponentType(id = "t", name = "T", category = "test")
    static final class SharedField implements Behavior {
        static int steps;
        static final double[] TABLE = new double[2];

        @In
        double input;

        @Out
        double heat;

        @Override
        public void step(double dt) {
            steps++; // shared field
            Counting.count(input);
            heat = input;
        }

        static final class Counting {
            static double last;

            static void count(double value) {
                last = value; // shared elsewhere
                TABLE[1] = value; // shared array
            }
        }
    }

    @Test
    void noFieldIsSharedByAllComponents() {
        List<String> reasons = Read.reasons(SharedField.class);
        assertEquals(3, reasons.size(), reasons::toString);
        Read.contains(reasons.get(0), "SharedField.step, " + line("shared field"), "static field 'steps'", "@State");
        Read.contains(reasons.get(1), "Counting.count, " + line("shared elsewhere"), "'last'");
        Read.contains(reasons.get(2), "Counting.count, " + line("shared array"), "'TABLE'");
    }

    @ComponentType(id = "t", name = "T", category = "test")
    static final class BothMethods implements Behavior {
        @In
        double input;

        @Out
        double flow;

        @Override
        public void outputs() {
            flow = input; // in outputs
        }

        @Override
        public void step(double dt) {
            flow = 0; // in step
        }
    }

    @Test
    void anOutputIsAssignedInOneMethodOnly() {
        Read.refused(
                BothMethods.class,
                "BothMethods.flow",
                "BothMethods.outputs, " + line("in outputs"),
                "BothMethods.step, " + line("in step"),
                "make two outputs");
    }

    @ComponentType(id = "t", name = "T", category = "test")
    static final class NeverAssigned implements Behavior {
        @In
        double input;

        @Out
        double flow;
    }

    @Test
    void anOutputIsAssignedSomewhere() {
        Read.refused(NeverAssigned.class, "NeverAssigned.flow", "never assigned", "step(double)");
    }

    @ComponentType(id = "t", name = "T", category = "test")
    static final class Remembers implements Behavior {
        @In
        double input;

        @Out
        double count;

        @Override
        public void outputs() {
            count += input; // remembers
        }
    }

    @Test
    void aWireRemembersNothing() {
        Read.refused(
                Remembers.class,
                "Remembers.outputs, " + line("remembers"),
                "reads the wire 'count' before it is assigned",
                "@State");
    }

    @ComponentType(id = "t", name = "T", category = "test")
    static final class InLambda implements Behavior {
        @In
        double input;

        @Out
        double flow;

        @Override
        public void step(double dt) {
            Runnable change = () -> input = 0; // in lambda
            change.run();
            flow = input;
        }
    }

    @Test
    void theCodeOfALambdaCounts() {
        Read.refused(InLambda.class, line("in lambda"), "'input', which is an input");
    }

    private static String line(String mark) {
        return Read.line(ChangeRulesTest.class, mark);
    }
}
