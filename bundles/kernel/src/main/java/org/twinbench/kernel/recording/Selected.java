package org.twinbench.kernel.recording;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.function.Predicate;
import org.twinbench.api.library.Direction;
import org.twinbench.api.library.Kind;
import org.twinbench.api.library.PortDescriptor;
import org.twinbench.kernel.assembly.Part;
import org.twinbench.kernel.exchange.coupled.LinkedMachine;
import org.twinbench.kernel.schedule.Plan;

/**
 * The signals of a plan that were chosen: its outputs, and those of its inputs that take from no other signal. What a link tells
 * is shown by the inputs that are bound to it.
 */
final class Selected {

    private static final Plan.Reading NOTHING = new Plan.Reading() {
        @Override
        public double real() {
            return Double.NaN;
        }

        @Override
        public long whole() {
            return 0;
        }
    };

    private record Column(String path, PortDescriptor port, Plan.Reading reading) {}

    private final List<Column> columns;

    private Selected(List<Column> columns) {
        this.columns = columns;
    }

    /** Chooses by path. */
    static Selected of(Plan plan, Predicate<String> wanted) {
        List<Column> columns = new ArrayList<>();
        List<Part> parts = plan.parts();
        for (int i = 0; i < parts.size(); i++) {
            for (PortDescriptor port : parts.get(i).descriptor().ports()) {
                String path = parts.get(i).path() + "." + port.name();
                if (isSource(parts, i, port) && wanted.test(path)) {
                    columns.add(new Column(path, port, plan.reading(i, port.name())));
                }
            }
        }
        columns.sort(Comparator.comparing(Column::path));
        return new Selected(columns);
    }

    private static boolean isSource(List<Part> parts, int part, PortDescriptor port) {
        return port.direction() == Direction.OUTPUT
                ? !isLink(parts.get(part))
                : parts.get(part).sources(port.name()).stream().allMatch(source -> isLink(parts.get(source.part())));
    }

    private static boolean isLink(Part part) {
        return LinkedMachine.isLink(part.type());
    }

    List<String> paths() {
        return columns.stream().map(Column::path).toList();
    }

    List<PortDescriptor> ports() {
        return columns.stream().map(Column::port).toList();
    }

    /**
     * Returns the readings of signals that may have been chosen from another plan; one that is gone, or of another kind, reads as
     * nothing.
     */
    Plan.Reading[] readingsFor(List<String> paths, List<PortDescriptor> ports) {
        Map<String, Column> byPath = new HashMap<>();
        columns.forEach(column -> byPath.put(column.path(), column));
        Plan.Reading[] readings = new Plan.Reading[paths.size()];
        for (int i = 0; i < readings.length; i++) {
            Column column = byPath.get(paths.get(i));
            Kind kind = ports.get(i).kind();
            readings[i] = column == null || column.port().kind() != kind ? NOTHING : column.reading();
        }
        return readings;
    }
}
