package org.twinbench.kernel.engine.reading;

import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Optional;
import java.util.function.Function;
import java.util.function.Supplier;
import org.twinbench.api.library.PortDescriptor;
import org.twinbench.api.simulation.Sampler;
import org.twinbench.api.simulation.Signal;
import org.twinbench.api.simulation.Signal.Quality;
import org.twinbench.api.simulation.Simulation.Row;
import org.twinbench.api.value.Value;
import org.twinbench.kernel.assembly.Part;
import org.twinbench.kernel.engine.clock.Machine;
import org.twinbench.kernel.engine.fault.Qualities;
import org.twinbench.kernel.engine.reading.Columns.Column;
import org.twinbench.kernel.schedule.Plan;
import org.twinbench.kernel.wiring.PortPath;

/** Reads chosen signals; from another plan as soon as the machine has one, and from the row that was kept once it has none. */
final class RowSampler implements Sampler {

    private static final int ABSENT = -1;

    private final List<String> paths;
    private final Machine machine;
    private final Function<Function<Plan, RowReader>, Optional<RowReader>> live;
    private final Supplier<Row> kept;
    private final Qualities qualities;
    private final int[] columns;
    private final double[] values;
    private final List<Optional<Quality>> trust;
    private Optional<Plan> bound = Optional.empty();
    private Optional<RowReader> reader = Optional.empty();
    private long tick = -1;
    private double time;

    /**
     * @param live copies the present row by a reader for the present plan; empty if there is no plan
     * @param kept the last row, where there is no plan
     */
    RowSampler(
            List<String> paths,
            Machine machine,
            Function<Function<Plan, RowReader>, Optional<RowReader>> live,
            Supplier<Row> kept,
            Qualities qualities) {
        this.paths = List.copyOf(paths);
        this.machine = machine;
        this.live = live;
        this.kept = kept;
        this.qualities = qualities;
        this.columns = new int[paths.size()];
        this.values = new double[paths.size()];
        this.trust = new ArrayList<>(Collections.nCopies(paths.size(), Optional.empty()));
    }

    @Override
    public List<String> paths() {
        return paths;
    }

    @Override
    public void read() {
        Optional<RowReader> copied = live.apply(this::reader);
        if (copied.isPresent()) {
            take(copied.get());
        } else {
            bound = Optional.empty();
            reader = Optional.empty();
            take(kept.get());
        }
    }

    private void take(RowReader copied) {
        tick = copied.tick();
        time = machine.time(tick);
        for (int i = 0; i < values.length; i++) {
            boolean there = columns[i] != ABSENT;
            values[i] = there ? copied.number(columns[i]) : Double.NaN;
            trust.set(i, there ? Optional.of(qualities.quality(paths.get(i), tick)) : Optional.empty());
        }
    }

    private void take(Row row) {
        tick = row.tick();
        time = row.time();
        for (int i = 0; i < values.length; i++) {
            Optional<Signal> signal = Optional.ofNullable(row.signals().get(paths.get(i)));
            values[i] = signal.map(present -> number(present.value())).orElse(Double.NaN);
            trust.set(i, signal.map(Signal::quality));
        }
    }

    private static double number(Value value) {
        if (value instanceof Value.Decimal decimal) {
            return decimal.number().doubleValue();
        }
        if (value instanceof Value.Flag flag) {
            return flag.flag() ? 1 : 0;
        }
        return value instanceof Value.Text text ? Double.parseDouble(text.text()) : Double.NaN;
    }

    /** Finds the signals once for each plan. */
    private RowReader reader(Plan plan) {
        if (bound.filter(known -> known == plan).isEmpty()) {
            List<Column> found = new ArrayList<>();
            for (int i = 0; i < columns.length; i++) {
                Optional<Column> column = column(plan, paths.get(i));
                columns[i] = column.isPresent() ? found.size() : ABSENT;
                column.ifPresent(found::add);
            }
            reader = Optional.of(new RowReader(found));
            bound = Optional.of(plan);
        }
        reader.get().discard();
        return reader.get();
    }

    private Optional<Column> column(Plan plan, String path) {
        return PortPath.of(path).flatMap(port -> machine.find(port.component())
                .filter(index -> isPart(plan, index, port.component()))
                .flatMap(index -> column(plan, index, port)));
    }

    /** The index may be that of another plan already; that one is bound next. */
    private static boolean isPart(Plan plan, int index, String component) {
        List<Part> parts = plan.parts();
        return index < parts.size() && parts.get(index).path().equals(component);
    }

    private static Optional<Column> column(Plan plan, int index, PortPath port) {
        Optional<PortDescriptor> descriptor =
                plan.parts().get(index).descriptor().port(port.port());
        return descriptor.map(
                known -> new Column(port.component() + "." + port.port(), known, plan.reading(index, known.name())));
    }

    @Override
    public long tick() {
        return tick;
    }

    @Override
    public double time() {
        return time;
    }

    @Override
    public double value(int position) {
        return values[position];
    }

    @Override
    public Optional<Quality> quality(int position) {
        return trust.get(position);
    }
}
