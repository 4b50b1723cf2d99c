package org.twinbench.protocols.modbus;

import java.util.Locale;

/** The four tables of a Modbus unit, and how much of each a request may cover. */
enum Table {
    COIL(2000, 1968, 256),
    DISCRETE(2000, 0, 256),
    HOLDING(125, 123, 16),
    INPUT(125, 0, 16);

    /** Number of addresses of each table. */
    static final int SIZE = 0x1_0000;

    private final int readable;
    private final int writable;
    private final int gap;

    Table(int readable, int writable, int gap) {
        this.readable = readable;
        this.writable = writable;
        this.gap = gap;
    }

    /** Returns the word for it in addresses. */
    String word() {
        return name().toLowerCase(Locale.ROOT);
    }

    /** Returns whether it holds registers of 16 bits; single bits otherwise. */
    boolean hasRegisters() {
        return this == HOLDING || this == INPUT;
    }

    /** Returns how much one request may read, as the Modbus specification says. */
    int readable() {
        return readable;
    }

    /** Returns how much one request may write, as the Modbus specification says; 0 if it cannot be written. */
    int writable() {
        return writable;
    }

    /** Returns how much that nobody asks for is read along rather than with a further request: 32 bytes. */
    int gap() {
        return gap;
    }
}
