package org.twinbench.protocols.modbus;

import java.util.Locale;

/**
 * How the bytes of a value of several registers are laid out: A is the most significant of four, the first register has the first
 * two letters. Eight bytes go the same way: whole words are in reverse order, or the bytes of each word, or both.
 */
enum WordOrder {
    /** Big-endian, as the registers themselves. */
    ABCD(false, false),
    /** Words swapped: the least significant register first. */
    CDAB(true, false),
    /** Bytes swapped in each register. */
    BADC(false, true),
    /** Little-endian. */
    DCBA(true, true);

    private final boolean wordsReversed;
    private final boolean bytesSwapped;

    WordOrder(boolean wordsReversed, boolean bytesSwapped) {
        this.wordsReversed = wordsReversed;
        this.bytesSwapped = bytesSwapped;
    }

    /** Returns the word for it in addresses and settings. */
    String word() {
        return name().toLowerCase(Locale.ROOT);
    }

    /** Returns the bits of a value from its registers. */
    long join(int[] registers, int from, int count) {
        long bits = 0;
        for (int i = 0; i < count; i++) {
            bits = bits << 16 | swapped(registers[place(from, i, count)]);
        }
        return bits;
    }

    /** Puts the bits of a value into its registers. */
    void split(long bits, int[] registers, int from, int count) {
        for (int i = 0; i < count; i++) {
            registers[place(from, i, count)] = swapped((int) (bits >>> 16 * (count - 1 - i)) & 0xFFFF);
        }
    }

    /** Returns where the i-th most significant register is. */
    private int place(int from, int i, int count) {
        return from + (wordsReversed ? count - 1 - i : i);
    }

    private int swapped(int register) {
        return bytesSwapped ? register >> 8 | (register & 0xFF) << 8 : register;
    }
}
