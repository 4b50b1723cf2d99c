package org.twinbench.protocols.modbus;

import static org.junit.jupiter.api.Assertions.assertArrayEquals;
import static org.junit.jupiter.api.Assertions.assertEquals;

import java.util.OptionalInt;
import net.jqwik.api.Arbitraries;
import net.jqwik.api.Arbitrary;
import net.jqwik.api.Combinators;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.Provide;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.twinbench.api.library.Kind;
import org.twinbench.api.protocol.DataType;
import org.twinbench.api.protocol.StatusCode;
import org.twinbench.api.protocol.TagValue;

final class ModbusTagTest {

    private record Written(ModbusTag tag, TagValue value) {}

    private static ModbusTag tag(DataType type, WordOrder order) {
        return new ModbusTag("", 1, Table.HOLDING, 0, OptionalInt.empty(), type, order);
    }

    @Provide
    Arbitrary<Written> written() {
        Arbitrary<DataType> types = Arbitraries.of(
                DataType.UINT16,
                DataType.INT16,
                DataType.UINT32,
                DataType.INT32,
                DataType.UINT64,
                DataType.INT64,
                DataType.FLOAT32,
                DataType.FLOAT64);
        return Combinators.combine(types, Arbitraries.of(WordOrder.class))
                .as(ModbusTagTest::tag)
                .flatMap(tag -> values(tag.type()).map(value -> new Written(tag, value)));
    }

    private static Arbitrary<TagValue> values(DataType type) {
        return switch (type) {
            case FLOAT32 -> Arbitraries.floats().map(TagValue::of);
            case FLOAT64 -> Arbitraries.doubles().map(TagValue::of);
            case INT64 -> Arbitraries.longs().map(TagValue::of);
            case UINT64 -> Arbitraries.longs().greaterOrEqual(0).map(TagValue::of);
            default ->
                Arbitraries.longs()
                        .between((long) type.min(), (long) type.max())
                        .map(TagValue::of);
        };
    }

    @Property
    void whatIsWrittenIsRead(@ForAll("written") Written written) {
        int[] cells = {-1, -1, -1, -1, -1, -1};
        written.tag().put(written.value(), cells, 1);

        assertEquals(written.value(), written.tag().value(cells, 1));
        for (int i = 0; i < cells.length; i++) {
            boolean inside = i >= 1 && i < 1 + written.tag().end();
            assertEquals(inside, cells[i] >= 0 && cells[i] <= 0xFFFF, "cell " + i);
        }
    }

    @ParameterizedTest
    @CsvSource({
        "ABCD, 0x0102, 0x0304, 0x0506, 0x0708",
        "CDAB, 0x0708, 0x0506, 0x0304, 0x0102",
        "BADC, 0x0201, 0x0403, 0x0605, 0x0807",
        "DCBA, 0x0807, 0x0605, 0x0403, 0x0201"
    })
    void eightBytesGoTheWayOfFour(WordOrder order, String a, String b, String c, String d) {
        int[] cells = new int[4];
        tag(DataType.INT64, order).put(TagValue.of(0x0102030405060708L), cells, 0);

        assertArrayEquals(
                new int[] {Integer.decode(a), Integer.decode(b), Integer.decode(c), Integer.decode(d)}, cells);
    }

    @ParameterizedTest
    @CsvSource({"ABCD, 0x0A0B, 0x0C0D", "CDAB, 0x0C0D, 0x0A0B", "BADC, 0x0B0A, 0x0D0C", "DCBA, 0x0D0C, 0x0B0A"})
    void ordersAreNamedByTheirBytes(WordOrder order, String first, String second) {
        int[] cells = new int[2];
        tag(DataType.UINT32, order).put(TagValue.of(0x0A0B0C0DL), cells, 0);

        assertArrayEquals(new int[] {Integer.decode(first), Integer.decode(second)}, cells);
    }

    @Test
    void aSingleRegisterHasNoOrder() {
        int[] cells = new int[1];
        tag(DataType.UINT16, WordOrder.DCBA).put(TagValue.of(0x0102), cells, 0);

        assertEquals(0x0102, cells[0]);
    }

    @Test
    void bitsCountFromTheLeastSignificant() {
        ModbusTag third = new ModbusTag("", 1, Table.INPUT, 0, OptionalInt.of(3), DataType.BOOLEAN, WordOrder.ABCD);

        assertEquals(TagValue.of(true), third.value(new int[] {0b1000}, 0));
        assertEquals(TagValue.of(false), third.value(new int[] {0b0111}, 0));
    }

    @Test
    void whatIsGreaterThanAnyIntegerIsBad() {
        TagValue value = tag(DataType.UINT64, WordOrder.ABCD).value(new int[] {0x8000, 0, 0, 0}, 0);

        assertEquals(StatusCode.BAD_OUT_OF_RANGE, value.status());
        assertEquals(Kind.REAL, value.kind());
    }
}
