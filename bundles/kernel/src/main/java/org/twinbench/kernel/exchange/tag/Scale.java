package org.twinbench.kernel.exchange.tag;

/**
 * A straight line through two points: {@code rawLow} on the remote side is {@code low} in the unit of the port, and {@code rawHigh}
 * is {@code high}. Values beyond the points are on the same line.
 */
public record Scale(double rawLow, double rawHigh, double low, double high) {

    /** Leaves values as they are. */
    public static final Scale NONE = new Scale(0, 1, 0, 1);

    /** Refuses a line that is steep or flat without end. */
    public Scale {
        if (rawLow == rawHigh || low == high || !Double.isFinite(rawLow + rawHigh + low + high)) {
            throw new IllegalArgumentException(
                    "raw " + rawLow + " to " + rawHigh + ", value " + low + " to " + high + " is no scale");
        }
    }

    /** Returns a value of the port. */
    public double value(double raw) {
        return isNone() ? raw : low + (raw - rawLow) * ((high - low) / (rawHigh - rawLow));
    }

    /** Returns a value on the remote side. */
    public double raw(double value) {
        return isNone() ? value : rawLow + (value - low) * ((rawHigh - rawLow) / (high - low));
    }

    private boolean isNone() {
        return equals(NONE);
    }
}
