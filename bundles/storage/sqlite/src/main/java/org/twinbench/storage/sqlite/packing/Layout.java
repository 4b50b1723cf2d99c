package org.twinbench.storage.sqlite.packing;

/**
 * How packed numbers are laid out: a kind and how many they are; the number itself if all are the same, else which planes are
 * zero, which are deflated, the planes as they are, and one stream of the deflated ones; at the end CRC-32C of all this. A
 * plane has one byte of each difference.
 */
final class Layout {
    /** How many bytes a number has, and so how many planes there are. */
    static final int PLANES = Long.BYTES;

    /** The kind of numbers that are all the same; other kinds are a {@link Prediction}, counted from 1. */
    static final int CONSTANT = 0;

    /** Where stand: how many numbers there are, which planes are zero, which are deflated, the planes. */
    static final int COUNT = 1;

    static final int ZERO = COUNT + Integer.BYTES;
    static final int DEFLATED = ZERO + 1;
    static final int CONTENT = DEFLATED + 1;

    /** Where the number stands that all are. */
    static final int NUMBER = ZERO;

    static final int CHECKSUM = Integer.BYTES;

    private Layout() {}
}
