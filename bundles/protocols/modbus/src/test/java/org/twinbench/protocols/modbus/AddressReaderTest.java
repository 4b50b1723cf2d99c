package org.twinbench.protocols.modbus;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.util.OptionalInt;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.twinbench.api.protocol.DataType;
import org.twinbench.api.protocol.Found;

final class AddressReaderTest {

    private static Found<ModbusTag> read(String address) {
        return AddressReader.read(address, 1, WordOrder.CDAB);
    }

    private static ModbusTag tag(
            String address, int unit, Table table, int from, OptionalInt bit, DataType type, WordOrder order) {
        return new ModbusTag(address, unit, table, from, bit, type, order);
    }

    private static void isRead(ModbusTag tag) {
        assertEquals(Found.of(tag), read(tag.address()));
    }

    @Test
    void whatAnAddressLeavesOutIsTakenFromTheLink() {
        OptionalInt none = OptionalInt.empty();
        isRead(tag("coil:12", 1, Table.COIL, 12, none, DataType.BOOLEAN, WordOrder.CDAB));
        isRead(tag("discrete:3", 1, Table.DISCRETE, 3, none, DataType.BOOLEAN, WordOrder.CDAB));
        isRead(tag("holding:100", 1, Table.HOLDING, 100, none, DataType.UINT16, WordOrder.CDAB));
        isRead(tag("input:7:int16", 1, Table.INPUT, 7, none, DataType.INT16, WordOrder.CDAB));
        isRead(tag("2/holding:100:float32", 2, Table.HOLDING, 100, none, DataType.FLOAT32, WordOrder.CDAB));
        isRead(tag("holding:100:float32:dcba", 1, Table.HOLDING, 100, none, DataType.FLOAT32, WordOrder.DCBA));
        isRead(tag("255/input:65532:uint64:abcd", 255, Table.INPUT, 65532, none, DataType.UINT64, WordOrder.ABCD));
        isRead(tag("holding:100.3", 1, Table.HOLDING, 100, OptionalInt.of(3), DataType.BOOLEAN, WordOrder.CDAB));
    }

    @Test
    void coilsAndHoldingRegistersAreWritable() {
        assertTrue(read("coil:1").tag().orElseThrow().writable());
        assertTrue(read("holding:1.15").tag().orElseThrow().writable());
        assertFalse(read("discrete:1").tag().orElseThrow().writable());
        assertFalse(read("input:1").tag().orElseThrow().writable());
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "''|1|expected a table: coil, discrete, holding, input.",
                "register:1|1|expected a table: coil, discrete, holding, input.",
                "40001|1|expected a unit from 0 to 255.",
                "2:holding|2|expected \"/\" and a table after the unit.",
                "256/holding:1|1|expected a unit from 0 to 255.",
                "holding|8|expected \":\" and a number after the table.",
                "holding:|9|expected a number from 0 to 65535.",
                "holding:65536|9|expected a number from 0 to 65535.",
                "holding:99999999999999999999|9|expected a number from 0 to 65535.",
                "holding:-1|9|expected a number from 0 to 65535.",
                "holding:1.16|11|expected a bit from 0 to 15.",
                "holding:1.3:int16|12|A bit has neither type nor order; the address ends here.",
                "holding:1:int17|11|expected a type: uint16, int16, uint32, int32, uint64, int64, float32, float64.",
                "holding:1:int16:dcba|16|Only types of 32 and 64 bits have an order; the address ends here.",
                "holding:1:int32:big|17|expected an order: abcd, cdab, badc, dcba.",
                "'holding:1:int32:dcba '|21|The address ends here.",
                "holding:65535:int32|9|a value of 2 registers begins at 65534 at most.",
                "coil:1:int16|7|Only registers have bits, types and orders; the address ends here."
            })
    void theReasonNamesTheCharacterAndWhatIsAllowedThere(String address, int character, String message) {
        assertEquals(
                "Character " + character + " of \"" + address + "\": " + message
                        + " An address is [UNIT/]TABLE:NUMBER[.BIT] or [UNIT/]TABLE:NUMBER[:TYPE[:ORDER]].",
                read(address).reason());
    }
}
