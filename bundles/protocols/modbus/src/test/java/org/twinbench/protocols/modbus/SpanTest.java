package org.twinbench.protocols.modbus;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.util.List;
import java.util.OptionalInt;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import net.jqwik.api.Arbitraries;
import net.jqwik.api.Arbitrary;
import net.jqwik.api.Combinators;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.Provide;
import org.junit.jupiter.api.Test;
import org.twinbench.api.protocol.DataType;
import org.twinbench.protocols.modbus.Span.Joining;

final class SpanTest {

    private static ModbusTag tag(int unit, Table table, int from, DataType type) {
        DataType held = table.hasRegisters() ? type : DataType.BOOLEAN;
        return new ModbusTag("", unit, table, from, OptionalInt.empty(), held, WordOrder.ABCD);
    }

    private static ModbusTag register(int from, DataType type) {
        return tag(1, Table.HOLDING, from, type);
    }

    @Provide
    Arbitrary<List<ModbusTag>> tags() {
        return Combinators.combine(
                        Arbitraries.integers().between(1, 2),
                        Arbitraries.of(Table.class),
                        Arbitraries.integers().between(0, 4000),
                        Arbitraries.of(DataType.UINT16, DataType.FLOAT32, DataType.INT64))
                .as(SpanTest::tag)
                .list()
                .ofMinSize(1)
                .ofMaxSize(200)
                .uniqueElements();
    }

    private record Cell(int unit, Table table, int number) {

        static Stream<Cell> of(ModbusTag tag) {
            return IntStream.range(tag.from(), tag.end()).mapToObj(i -> new Cell(tag.unit(), tag.table(), i));
        }

        static Stream<Cell> of(Span span) {
            return IntStream.range(span.from(), span.from() + span.count())
                    .mapToObj(i -> new Cell(span.unit(), span.table(), i));
        }
    }

    @Property(tries = 200)
    void everyTagIsReadOnceAndWhollyWithinTheLimits(@ForAll("tags") List<ModbusTag> tags) {
        List<Span> spans = Span.over(tags, Joining.READ, new Cuts());

        assertEquals(
                tags.size(), spans.stream().mapToInt(span -> span.tags().size()).sum());
        for (Span span : spans) {
            Set<Cell> covered = Cell.of(span).collect(Collectors.toSet());
            assertTrue(span.count() <= span.table().readable(), span.toString());
            assertTrue(span.tags().stream()
                    .allMatch(tag -> covered.containsAll(Cell.of(tag).toList())));
        }
    }

    @Property(tries = 200)
    void exactlyTheCellsThatAreGivenAreWritten(@ForAll("tags") List<ModbusTag> tags) {
        List<ModbusTag> writable = tags.stream().filter(ModbusTag::writable).toList();
        List<Span> spans = Span.over(writable, Joining.WRITE, new Cuts());

        assertEquals(
                writable.stream().flatMap(Cell::of).collect(Collectors.toSet()),
                spans.stream().flatMap(Cell::of).collect(Collectors.toSet()));
        assertTrue(spans.stream().allMatch(span -> span.count() <= span.table().writable()));
    }

    @Property(tries = 200)
    void noRequestGoesAcrossACut(@ForAll("tags") List<ModbusTag> tags) {
        Cuts cuts = new Cuts();
        ModbusTag alone = tags.get(0);
        cuts.around(alone);

        for (Span span : Span.over(tags, Joining.READ, cuts)) {
            boolean across = span.unit() == alone.unit()
                    && span.table() == alone.table()
                    && span.from() < alone.from()
                    && span.from() + span.count() > alone.from();
            assertFalse(across && span.tags().size() > 1, span.toString());
        }
    }

    private static List<Integer> counts(Joining joining, ModbusTag... tags) {
        return Span.over(List.of(tags), joining, new Cuts()).stream()
                .map(Span::count)
                .toList();
    }

    @Test
    void sixteenRegistersThatNobodyAsksForAreReadAlong() {
        assertEquals(List.of(18), counts(Joining.READ, register(0, DataType.UINT16), register(17, DataType.UINT16)));
        assertEquals(List.of(1, 1), counts(Joining.READ, register(0, DataType.UINT16), register(18, DataType.UINT16)));
    }

    @Test
    void aValueOfSeveralRegistersIsNeverTorn() {
        ModbusTag[] longs = IntStream.range(0, 40)
                .mapToObj(i -> register(4 * i, DataType.INT64))
                .toArray(ModbusTag[]::new);

        assertEquals(List.of(124, 36), counts(Joining.READ, longs));
        assertEquals(List.of(120, 40), counts(Joining.WRITE, longs));
    }

    @Test
    void whatOverlapsIsReadTogetherAndWrittenApart() {
        ModbusTag whole = register(0, DataType.INT32);
        ModbusTag part = register(1, DataType.UINT16);

        assertEquals(List.of(2), counts(Joining.READ, whole, part));
        assertEquals(List.of(2, 1), counts(Joining.WRITE, whole, part));
    }

    @Test
    void unitsAndTablesGoApart() {
        assertEquals(
                List.of(1, 1, 1, 1),
                counts(
                        Joining.READ,
                        tag(1, Table.HOLDING, 0, DataType.UINT16),
                        tag(2, Table.HOLDING, 1, DataType.UINT16),
                        tag(1, Table.INPUT, 1, DataType.UINT16),
                        tag(1, Table.COIL, 1, DataType.BOOLEAN)));
    }
}
