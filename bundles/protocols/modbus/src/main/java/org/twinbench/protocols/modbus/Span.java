package org.twinbench.protocols.modbus;

import java.util.ArrayList;
import java.util.Collection;
import java.util.Comparator;
import java.util.List;

/**
 * What one request covers: whole tags of one table of one unit, in the order of their cells.
 *
 * @param tags at least one
 */
record Span(List<ModbusTag> tags) {

    private static final Comparator<ModbusTag> BY_PLACE = Comparator.comparingInt(ModbusTag::unit)
            .thenComparing(ModbusTag::table)
            .thenComparingInt(ModbusTag::from);

    /** Copies. */
    Span {
        tags = List.copyOf(tags);
    }

    /** Which tags may go together. */
    enum Joining {
        /** Neighbours, and what has only a small gap between them. */
        READ {
            @Override
            boolean joins(ModbusTag first, int end, ModbusTag next) {
                return next.from() - end <= next.table().gap()
                        && Math.max(end, next.end()) - first.from()
                                <= next.table().readable();
            }
        },
        /** Neighbours that do not overlap, since nothing may be written that nobody gives. */
        WRITE {
            @Override
            boolean joins(ModbusTag first, int end, ModbusTag next) {
                return next.from() == end
                        && next.end() - first.from() <= next.table().writable();
            }
        },
        /** Bits of one register. */
        MASK {
            @Override
            boolean joins(ModbusTag first, int end, ModbusTag next) {
                return next.from() == first.from();
            }
        };

        /** Returns whether a tag of the same table may go with those from the first one to the end. */
        abstract boolean joins(ModbusTag first, int end, ModbusTag next);
    }

    /** Covers tags with as few spans as may be. */
    static List<Span> over(Collection<ModbusTag> tags, Joining joining, Cuts cuts) {
        List<Span> spans = new ArrayList<>();
        List<ModbusTag> together = new ArrayList<>();
        int end = 0;
        for (ModbusTag next : tags.stream().sorted(BY_PLACE).toList()) {
            if (!together.isEmpty() && !joins(together.get(0), end, next, joining, cuts)) {
                spans.add(new Span(together));
                together.clear();
            }
            end = together.isEmpty() ? next.end() : Math.max(end, next.end());
            together.add(next);
        }
        if (!together.isEmpty()) {
            spans.add(new Span(together));
        }
        return spans;
    }

    private static boolean joins(ModbusTag first, int end, ModbusTag next, Joining joining, Cuts cuts) {
        return first.unit() == next.unit()
                && first.table() == next.table()
                && joining.joins(first, end, next)
                && !cuts.isCut(first, Math.max(end, next.end()));
    }

    /** Returns the unit that is asked. */
    int unit() {
        return tags.get(0).unit();
    }

    /** Returns the table that is asked for. */
    Table table() {
        return tags.get(0).table();
    }

    /** Returns the number of the first cell. */
    int from() {
        return tags.get(0).from();
    }

    /** Returns how many cells there are. */
    int count() {
        return tags.stream().mapToInt(ModbusTag::end).max().orElseThrow() - from();
    }

    /** Returns the first half of its tags, of which there are several. */
    Span firstHalf() {
        return new Span(tags.subList(0, tags.size() / 2));
    }

    /** Returns the other half of its tags. */
    Span secondHalf() {
        return new Span(tags.subList(tags.size() / 2, tags.size()));
    }
}
