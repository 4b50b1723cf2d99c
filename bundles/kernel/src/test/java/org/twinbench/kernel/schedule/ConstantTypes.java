package org.twinbench.kernel.schedule;

import org.twinbench.api.component.Behavior;
import org.twinbench.api.component.ComponentType;
import org.twinbench.api.component.In;
import org.twinbench.api.component.Out;
import org.twinbench.api.component.Param;

/** Component types with enumerations, tables and computed constants. */
final class ConstantTypes {

    private ConstantTypes() {}

    /** How something is done. */
    enum Mode {
        LINEAR,
        SQUARE,
        INVERSE,
        NONE
    }

    /** Enumerations: compared, switched over, given to helpers and taken from them. */
    @ComponentType(id = "modes", name = "Modes", category = "test")
    static final class Modes implements Behavior {
        private static final Mode USUAL = Mode.SQUARE;

        @Param
        Mode mode = Mode.SQUARE;

        @Param
        Mode other = Mode.NONE;

        @In
        double input = 0.5;

        @In
        boolean swapped;

        @Out
        double output;

        @Out
        int place;

        @Out
        double mean;

        @Override
        public void outputs() {
            Mode first = swapped ? other : mode;
            output = apply(first, input) + (mode != other ? 1 : 0);
            place = 10 * first.ordinal() + (chosen() == USUAL ? 1 : 2);
        }

        @Override
        public void step(double dt) {
            switch (mode) {
                case LINEAR:
                    mean += dt * input;
                    break;
                case NONE:
                    mean = -mean;
                    break;
                default:
                    mean += dt * (output - mean);
            }
        }

        private Mode chosen() {
            return input > 1 ? Mode.INVERSE : other;
        }

        private static double apply(Mode mode, double value) {
            return switch (mode) {
                case LINEAR -> value;
                case SQUARE -> value * value;
                case INVERSE -> 1 / value;
                default -> 0;
            };
        }
    }

    /** Numbers beside the types. */
    static final class Steam {
        static final double[] PRESSURES = {0.6, 1.2, 2.3, 4.2, 7.4};
        static final double ROOT = StrictMath.sqrt(PRESSURES[1]);
        static final long OFFSET = Long.MAX_VALUE - PRESSURES.length;

        private Steam() {}

        static double between(double[] table, double at) {
            double result = table[0];
            for (int i = 1; i < table.length; i++) {
                double share = Math.max(0, Math.min(1, at - (i - 1)));
                result += share * (table[i] - table[i - 1]);
            }
            return result;
        }
    }

    /** Tables: read at an index that may lie outside, looked through, with two dimensions; computed constants. */
    @ComponentType(id = "tabled", name = "Tabled", category = "test")
    static final class Tabled implements Behavior {
        private static final int[] STEPS = {1, -1, 3};
        private static final double[][] GRID = {{1, 2}, {3, 4, 5}};
        private static final boolean SCALED = STEPS.length > 2;

        @In
        double input = 1.5;

        @In
        int index = 1;

        @Out
        double pressure;

        @Out
        long sum;

        @Out
        double cell;

        @Override
        public void outputs() {
            pressure = Steam.between(Steam.PRESSURES, input) * (SCALED ? Steam.ROOT : 1);
            cell = GRID[index & 1][2];
        }

        @Override
        public void step(double dt) {
            for (int i = STEPS.length - 1; i >= 0; i--) {
                sum += STEPS[i];
            }
            for (int i = 0; i < 3; i++) {
                sum ^= i * Steam.OFFSET;
            }
            sum += STEPS[Math.abs(index % 4)];
        }
    }
}
