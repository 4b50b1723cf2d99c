package org.twinbench.components.csvreplay;

import java.util.List;
import org.twinbench.api.library.Kind;
import org.twinbench.api.library.PortDescriptor;

/**
 * Values over time; the arrays are not changed any more.
 *
 * @param times simulated times in s, increasing, at least one
 * @param columns columns, each as long as {@code times}
 */
record Table(double[] times, List<Column> columns) {

    Table {
        columns = List.copyOf(columns);
    }

    int rows() {
        return times.length;
    }

    /** Returns one wire per column, in order. */
    List<PortDescriptor> ports() {
        return columns.stream()
                .map(c -> PortDescriptor.wire(c.name(), c.kind(), c.unit(), "column " + c.name(), List.of()))
                .toList();
    }

    /**
     * A column.
     *
     * @param name name of the output
     * @param unit unit of the values
     * @param kind real, or boolean with the values 0 and 1
     * @param values values, a row each
     */
    record Column(String name, String unit, Kind kind, double[] values) {}
}
