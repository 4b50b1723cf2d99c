package org.twinbench.protocols.modbus;

import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.OptionalInt;
import java.util.stream.Collectors;
import org.twinbench.api.protocol.DataType;
import org.twinbench.api.protocol.Found;

/**
 * Reads an address: {@code [UNIT/]TABLE:NUMBER}, and of a register {@code .BIT}, or {@code :TYPE}, or {@code :TYPE:ORDER}. Reads
 * one only.
 */
final class AddressReader {

    /** The greatest unit: 255 is what devices without units behind them are told. */
    static final int LAST_UNIT = 255;

    private static final String FORM = "[UNIT/]TABLE:NUMBER[.BIT] or [UNIT/]TABLE:NUMBER[:TYPE[:ORDER]]";
    private static final List<String> TABLES =
            Arrays.stream(Table.values()).map(Table::word).toList();
    private static final List<String> TYPES =
            List.of("uint16", "int16", "uint32", "int32", "uint64", "int64", "float32", "float64");
    private static final List<String> ORDERS =
            Arrays.stream(WordOrder.values()).map(WordOrder::word).toList();

    private final String text;
    private int position;

    private AddressReader(String text) {
        this.text = text;
    }

    /** An address is not one. */
    private static final class Malformed extends Exception {

        private static final long serialVersionUID = 1;

        Malformed(String message) {
            super(message);
        }
    }

    /**
     * Reads an address.
     *
     * @param unit the unit where the address names none
     * @param order the order where the address names none
     */
    static Found<ModbusTag> read(String address, int unit, WordOrder order) {
        try {
            return Found.of(new AddressReader(address).tag(unit, order));
        } catch (Malformed malformed) {
            return Found.not(malformed.getMessage() + " An address is " + FORM + ".");
        }
    }

    private ModbusTag tag(int defaultUnit, WordOrder defaultOrder) throws Malformed {
        int unit = defaultUnit;
        if (!text.isEmpty() && isDigit(text.charAt(0))) {
            unit = number("a unit", LAST_UNIT);
            if (!accept('/')) {
                throw refused(position, "expected \"/\" and a table after the unit.");
            }
        }
        Table table = Table.valueOf(word("a table", TABLES).toUpperCase(Locale.ROOT));
        if (!accept(':')) {
            throw refused(position, "expected \":\" and a number after the table.");
        }
        int start = position;
        int from = number("a number", Table.SIZE - 1);
        if (!table.hasRegisters()) {
            end("Only registers have bits, types and orders; the address ends here.");
            return new ModbusTag(text, unit, table, from, OptionalInt.empty(), DataType.BOOLEAN, defaultOrder);
        }
        if (accept('.')) {
            int bit = number("a bit", 15);
            end("A bit has neither type nor order; the address ends here.");
            return new ModbusTag(text, unit, table, from, OptionalInt.of(bit), DataType.BOOLEAN, defaultOrder);
        }
        DataType type =
                accept(':') ? DataType.valueOf(word("a type", TYPES).toUpperCase(Locale.ROOT)) : DataType.UINT16;
        int count = ModbusTag.cells(type);
        WordOrder order = count > 1 && accept(':')
                ? WordOrder.valueOf(word("an order", ORDERS).toUpperCase(Locale.ROOT))
                : defaultOrder;
        end(
                count > 1
                        ? "The address ends here."
                        : "Only types of 32 and 64 bits have an order; the address ends here.");
        if (from + count > Table.SIZE) {
            throw refused(start, "a value of " + count + " registers begins at " + (Table.SIZE - count) + " at most.");
        }
        return new ModbusTag(text, unit, table, from, OptionalInt.empty(), type, order);
    }

    private static boolean isDigit(char c) {
        return c >= '0' && c <= '9';
    }

    private boolean accept(char c) {
        boolean there = position < text.length() && text.charAt(position) == c;
        position += there ? 1 : 0;
        return there;
    }

    private int number(String what, int greatest) throws Malformed {
        int start = position;
        long number = 0;
        while (position < text.length() && isDigit(text.charAt(position)) && number <= greatest) {
            number = 10 * number + text.charAt(position++) - '0';
        }
        if (position == start || number > greatest) {
            throw refused(start, "expected " + what + " from 0 to " + greatest + ".");
        }
        return (int) number;
    }

    private String word(String what, List<String> allowed) throws Malformed {
        int start = position;
        while (position < text.length() && Character.isLetterOrDigit(text.charAt(position))) {
            position++;
        }
        String word = text.substring(start, position);
        if (!allowed.contains(word)) {
            throw refused(start, "expected " + what + ": " + allowed.stream().collect(Collectors.joining(", ")) + ".");
        }
        return word;
    }

    private void end(String message) throws Malformed {
        if (position < text.length()) {
            throw refused(position, message);
        }
    }

    private Malformed refused(int at, String message) {
        return new Malformed("Character " + (at + 1) + " of \"" + text + "\": " + message);
    }
}
