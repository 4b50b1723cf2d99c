package org.twinbench.protocols.modbus;

import java.util.Objects;
import java.util.OptionalInt;
import org.twinbench.api.protocol.DataType;
import org.twinbench.api.protocol.StatusCode;
import org.twinbench.api.protocol.Tag;
import org.twinbench.api.protocol.TagValue;

/**
 * A value in a table of a unit. Cells are what the table holds: registers from 0 to 65,535, or bits as 0 and 1.
 *
 * @param from number of its first cell, from 0
 * @param bit which bit of a register it is, from 0 for the least significant
 * @param order how a value of several registers is laid out
 */
record ModbusTag(String address, int unit, Table table, int from, OptionalInt bit, DataType type, WordOrder order)
        implements Tag {

    /** Refuses null. */
    ModbusTag {
        Objects.requireNonNull(address);
        Objects.requireNonNull(table);
        Objects.requireNonNull(bit);
        Objects.requireNonNull(type);
        Objects.requireNonNull(order);
    }

    @Override
    public boolean writable() {
        return table.writable() > 0;
    }

    /** Returns how many cells a value of a type takes. */
    static int cells(DataType type) {
        return switch (type) {
            case UINT32, INT32, FLOAT32 -> 2;
            case UINT64, INT64, FLOAT64 -> 4;
            default -> 1;
        };
    }

    /** Returns the number of the cell behind its last one. */
    int end() {
        return from + cells(type);
    }

    /** Returns its value. */
    TagValue value(int[] cells, int at) {
        long bits = type == DataType.BOOLEAN ? cells[at] >> bit.orElse(0) & 1 : joined(cells, at);
        return switch (type) {
            case BOOLEAN -> TagValue.of(bits == 1);
            case FLOAT32 -> TagValue.of(Float.intBitsToFloat((int) bits));
            case FLOAT64 -> TagValue.of(Double.longBitsToDouble(bits));
            case INT16 -> TagValue.of((short) bits);
            case INT32 -> TagValue.of((int) bits);
            case UINT64 -> bits < 0 ? TagValue.bad(StatusCode.BAD_OUT_OF_RANGE) : TagValue.of(bits);
            default -> TagValue.of(bits);
        };
    }

    private long joined(int[] cells, int at) {
        return cells(type) == 1 ? cells[at] : order.join(cells, at, cells(type));
    }

    /** Puts a value into its cells, all of them. */
    void put(TagValue value, int[] cells, int at) {
        long bits =
                switch (type) {
                    case FLOAT32 -> Float.floatToRawIntBits((float) value.real());
                    case FLOAT64 -> Double.doubleToRawLongBits(value.real());
                    default -> value.integer();
                };
        if (cells(type) == 1) {
            cells[at] = (int) bits & 0xFFFF;
        } else {
            order.split(bits, cells, at, cells(type));
        }
    }

    /** Returns a truth value in the place of this bit of a register. */
    int mask(TagValue value) {
        return (int) value.integer() << bit.orElseThrow();
    }
}
