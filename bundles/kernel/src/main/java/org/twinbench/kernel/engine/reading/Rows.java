package org.twinbench.kernel.engine.reading;

import java.util.Collections;
import java.util.List;
import java.util.Optional;
import java.util.SortedMap;
import java.util.TreeMap;
import java.util.concurrent.atomic.AtomicReference;
import java.util.function.Function;
import org.twinbench.api.simulation.RowSelection;
import org.twinbench.api.simulation.RowStream;
import org.twinbench.api.simulation.Sampler;
import org.twinbench.api.simulation.Signal;
import org.twinbench.api.simulation.Simulation.Row;
import org.twinbench.kernel.engine.clock.Machine;
import org.twinbench.kernel.engine.clock.Ticker;
import org.twinbench.kernel.engine.fault.Qualities;
import org.twinbench.kernel.schedule.Plan;

/** The visible row of a simulation: read from its plan between two ticks, or kept from when it still had one. */
public final class Rows {

    private static final int ATTEMPTS = 10;

    private final Machine machine;
    private final Ticker ticker;
    private final Qualities qualities;
    private final Choices choices = new Choices();
    private volatile Optional<Row> kept = Optional.empty();
    private volatile Optional<Shared> shared = Optional.empty();

    /** What was read last, for all who ask for the same before the row changes. */
    private record Shared(String pattern, long change, Row row) {}

    public Rows(Machine machine, Ticker ticker, Qualities qualities) {
        this.machine = machine;
        this.ticker = ticker;
        this.qualities = qualities;
    }

    /** Returns chosen signals of the present row. */
    public Row read(String pattern) {
        long change = machine.change();
        Optional<Shared> last = shared;
        if (last.isPresent()
                && last.get().change() == change
                && last.get().pattern().equals(pattern)) {
            return last.get().row();
        }
        Row row = read(new PathPattern(pattern));
        if (machine.isWhole(change)) {
            shared = Optional.of(new Shared(pattern, change, row));
        }
        return row;
    }

    private Row read(PathPattern pattern) {
        Optional<Row> live = kept.isPresent() ? Optional.empty() : live(pattern);
        return live.orElseGet(() -> chosen(kept.orElseThrow(), pattern));
    }

    /** Opens a stream of rows; empty if the plan has gone. */
    public Optional<RowStream> open(RowSelection selection) {
        PathPattern pattern = new PathPattern(selection.pattern());
        AtomicReference<Optional<RowStream>> opened = new AtomicReference<>(Optional.empty());
        ticker.between(() -> {
            if (machine.plan().isPresent()) {
                opened.set(Optional.of(machine.open(pattern::matches, selection.every())));
            }
        });
        return opened.get();
    }

    /** Keeps the present row, for the plan goes. */
    public void keep() {
        kept = Optional.of(read("*"));
        choices.release();
    }

    /** Reads from the plan again. */
    public void release() {
        kept = Optional.empty();
    }

    private Optional<Row> live(PathPattern pattern) {
        Optional<RowReader> reader = copied(plan -> new RowReader(choices.of(plan, pattern)));
        if (reader.isEmpty()) {
            choices.release();
        }
        return reader.map(copied -> copied.row(machine.time(copied.tick()), qualities));
    }

    /** Reads from the plan, once more if it is replaced meanwhile; empty if it has gone. */
    private Optional<RowReader> copied(Function<Plan, RowReader> readers) {
        for (Optional<Plan> plan = machine.plan(); plan.isPresent(); plan = machine.plan()) {
            RowReader reader = readers.apply(plan.get());
            copy(plan.get(), reader);
            if (reader.hasRow()) {
                return Optional.of(reader);
            }
        }
        return Optional.empty();
    }

    /** Returns a reader of signals, also of such that the machine does not have. */
    public Sampler sampler(List<String> paths) {
        return new RowSampler(
                paths,
                machine,
                readers -> kept.isPresent() ? Optional.empty() : copied(readers),
                () -> kept.orElseGet(() -> read("*")),
                qualities);
    }

    /** Reads beside the ticks, which readers are not to delay; between them where they follow each other too closely for that. */
    private void copy(Plan present, RowReader reader) {
        Runnable copying = () -> {
            if (machine.plan().filter(now -> now == present).isPresent()) {
                reader.copy(machine.tick());
            }
        };
        for (int attempt = 0; attempt < ATTEMPTS; attempt++) {
            if (machine.glance(copying)) {
                return;
            }
            Thread.onSpinWait();
        }
        reader.discard();
        ticker.between(copying);
    }

    private static Row chosen(Row row, PathPattern pattern) {
        SortedMap<String, Signal> signals = new TreeMap<>(row.signals());
        signals.keySet().removeIf(path -> !pattern.matches(path));
        return new Row(row.tick(), row.time(), Collections.unmodifiableSortedMap(signals));
    }
}
