package org.twinbench.kernel.engine.fault;

import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.function.Consumer;
import org.twinbench.api.simulation.snapshot.Snapshot;
import org.twinbench.api.value.InvalidInput;
import org.twinbench.api.value.Value;

/** What a snapshot holds of faults and overrides, read for a machine: it goes on where the snapshot is restored. */
final class Resumption {

    /** Reads one of them, with its memory. */
    @FunctionalInterface
    interface Reader {

        /**
         * Reads one.
         *
         * @throws InvalidInput if the machine has no place for it
         * @throws IllegalArgumentException if its memory is that of something else
         */
        Active read(Snapshot.Disturbed held, int place);
    }

    private record Resumed(Active active, Snapshot.Disturbed held) {}

    private final Snapshot snapshot;
    private final List<Resumed> all = new ArrayList<>();

    /** @param dropped told what the machine has no place for */
    Resumption(Snapshot snapshot, Reader reader, Consumer<String> dropped) {
        this.snapshot = snapshot;
        for (Snapshot.Disturbed held : snapshot.disturbances()) {
            try {
                all.add(new Resumed(reader.read(held, all.size()), held));
            } catch (InvalidInput | IllegalArgumentException noPlace) {
                dropped.accept(name(held));
            }
        }
    }

    private static String name(Snapshot.Disturbed held) {
        String kind = held.kind().name().toLowerCase(Locale.ROOT);
        return held.request() instanceof Value.Members asked
                        && asked.members().get("signal") instanceof Value.Text signal
                ? kind + " of " + signal.text()
                : kind;
    }

    List<Active> actives() {
        return all.stream().map(Resumed::active).toList();
    }

    /** Returns how many ticks the machine's clock is ahead of those of the run, if the snapshot's row is that of a tick. */
    long ahead(long tick) {
        return snapshot.tick() - tick;
    }

    /** Lets all go on at a tick, or where they are to begin. */
    void begin(long tick) {
        long ahead = ahead(tick);
        for (Resumed resumed : all) {
            Snapshot.Disturbed held = resumed.held();
            long end = held.until().map(until -> until - ahead).orElse(Long.MAX_VALUE);
            resumed.active().disturbance().act(Math.max(tick, held.from() - ahead), end, held.from(), ahead);
        }
    }
}
