package org.twinbench.storage.sqlite.packing;

/** How a number is guessed from the two before it; only the difference is kept. Every difference is exact, of any bits. */
enum Prediction {
    /** The same bits as before. */
    SAME,
    /** The same number as before. */
    LEVEL,
    /** As far from the one before as that is from its own. */
    SLOPE,
    /** The same for a real number, in its own arithmetic: IEEE 754, so that it gives the same bits anywhere. */
    REAL_SLOPE;

    static final Prediction[] ALL = values();

    /** Returns what is to be kept of a number; small or of few bits if the guess is good. */
    long difference(long number, long before, long beforeThat) {
        return switch (this) {
            case SAME -> number ^ before;
            case LEVEL -> folded(number - before);
            case SLOPE -> folded(number - before - (before - beforeThat));
            case REAL_SLOPE -> folded(number - realSlope(before, beforeThat));
        };
    }

    /** Returns the number of which this difference was kept. */
    long number(long difference, long before, long beforeThat) {
        return switch (this) {
            case SAME -> difference ^ before;
            case LEVEL -> unfolded(difference) + before;
            case SLOPE -> unfolded(difference) + before + (before - beforeThat);
            case REAL_SLOPE -> unfolded(difference) + realSlope(before, beforeThat);
        };
    }

    private static long realSlope(long before, long beforeThat) {
        double guess = 2 * Double.longBitsToDouble(before) - Double.longBitsToDouble(beforeThat);
        // Which of the many NaN an operation gives is up to the processor.
        return Double.isNaN(guess) ? before : Double.doubleToRawLongBits(guess);
    }

    /** Returns small numbers for those near zero on both sides. */
    private static long folded(long signed) {
        return signed << 1 ^ signed >> 63;
    }

    private static long unfolded(long folded) {
        return folded >>> 1 ^ -(folded & 1);
    }
}
