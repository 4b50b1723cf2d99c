package org.twinbench.kernel.schedule.loop;

/** Values of the torn wires of a loop: numbers in one column, integers and truth values in the other. */
public final class TearValues {

    final double[] reals;
    final long[] wholes;

    /** Makes room for so many. */
    public TearValues(int reals, int wholes) {
        this.reals = new double[reals];
        this.wholes = new long[wholes];
    }

    public double real(int i) {
        return reals[i];
    }

    public void real(int i, double value) {
        reals[i] = value;
    }

    public long whole(int i) {
        return wholes[i];
    }

    public void whole(int i, long value) {
        wholes[i] = value;
    }

    /** Takes over other values of the same loop. */
    public void copy(TearValues from) {
        System.arraycopy(from.reals, 0, reals, 0, reals.length);
        System.arraycopy(from.wholes, 0, wholes, 0, wholes.length);
    }

    /** Returns the largest difference to other values, each in the unit of its wire; infinite where there is none. */
    public double distance(TearValues other) {
        double largest = 0;
        for (int i = 0; i < reals.length; i++) {
            double difference = Math.abs(other.reals[i] - reals[i]);
            largest = difference <= Double.MAX_VALUE ? Math.max(largest, difference) : Double.POSITIVE_INFINITY;
        }
        for (int i = 0; i < wholes.length; i++) {
            largest = Math.max(largest, Math.abs((double) other.wholes[i] - wholes[i]));
        }
        return largest;
    }

    /** Returns whether other values are the same within the tolerance; integers and truth values exactly. */
    boolean agree(TearValues other) {
        for (int i = 0; i < reals.length; i++) {
            if (!Tolerance.isSmall(other.reals[i] - reals[i], reals[i])) {
                return false;
            }
        }
        for (int i = 0; i < wholes.length; i++) {
            if (other.wholes[i] != wholes[i]) {
                return false;
            }
        }
        return true;
    }
}
