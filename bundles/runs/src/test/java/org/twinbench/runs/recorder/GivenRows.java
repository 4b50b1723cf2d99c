package org.twinbench.runs.recorder;

import java.util.ArrayDeque;
import java.util.Collections;
import java.util.Deque;
import java.util.List;
import org.twinbench.api.library.Kind;
import org.twinbench.api.library.PortDescriptor;
import org.twinbench.api.simulation.RowStream;

/** Rows of one signal that a test gives. */
final class GivenRows implements RowStream {

    private record Row(long tick, long value) {}

    private final Deque<Row> rows = new ArrayDeque<>();

    /** The next rows are those of a number that is given by its bits. */
    void give(long tick, long value) {
        rows.add(new Row(tick, value));
    }

    @Override
    public List<String> paths() {
        return List.of("signal");
    }

    @Override
    public List<PortDescriptor> ports() {
        return Collections.singletonList(PortDescriptor.register("signal", Kind.REAL, "m", ""));
    }

    @Override
    public long first() {
        return 0;
    }

    @Override
    public List<RowStream> added() {
        return List.of();
    }

    @Override
    public int take(long[] ticks, long[] values) {
        int count = 0;
        while (count < ticks.length && !rows.isEmpty()) {
            Row row = rows.remove();
            ticks[count] = row.tick();
            values[count++] = row.value();
        }
        return count;
    }

    @Override
    public void close() {
        rows.clear();
    }
}
