package org.twinbench.kernel.recording;

import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.locks.LockSupport;
import java.util.function.Consumer;
import java.util.function.Predicate;
import java.util.stream.Stream;
import org.twinbench.api.library.Kind;
import org.twinbench.api.library.PortDescriptor;
import org.twinbench.api.simulation.RowStream;
import org.twinbench.kernel.schedule.port.RowCopy;

/** Where some signals of a plan leave it, every so many ticks. The holder of the turn shows rows, one other thread takes them. */
final class Outlet implements RowStream {

    private static final long PATIENCE_NANOS = TimeUnit.SECONDS.toNanos(1);
    private static final long NAP_NANOS = 50_000;
    private static final long NONE = -1;

    private final List<String> paths;
    private final List<PortDescriptor> ports;
    private final boolean[] real;
    private final long every;
    private final RowRing ring;
    private final Runnable closed;
    private final Predicate<String> wanted;
    private final Set<String> known = new HashSet<>();
    private volatile List<Outlet> added = List.of();
    private int given;
    private volatile long first = NONE;
    private Optional<RowCopy> copy = Optional.empty();
    private long takenWhenLeft = -1;
    private volatile boolean open = true;

    /**
     * Waits for its plan.
     *
     * @param wanted which signals that come later are wanted too
     * @param closed told when nobody wants its rows any more
     */
    Outlet(Selected selected, Predicate<String> wanted, long every, Consumer<Outlet> closed) {
        this.wanted = wanted;
        this.paths = selected.paths();
        this.ports = selected.ports();
        this.every = every;
        this.closed = () -> closed.accept(this);
        this.ring = new RowRing(ports.size());
        this.real = new boolean[ports.size()];
        for (int i = 0; i < real.length; i++) {
            real[i] = ports.get(i).kind() == Kind.REAL;
        }
    }

    /** Returns how its signals are read from another plan; on any thread. */
    RowCopy copyOf(Selected selected) {
        return new RowCopy(selected.readingsFor(paths, ports), real);
    }

    /** Reads from a plan. */
    void bind(RowCopy next) {
        copy = Optional.of(next);
    }

    /** Returns whether a signal is wanted and is not here yet. For whoever prepares another plan. */
    boolean lacks(String path) {
        if (known.isEmpty()) {
            known.addAll(paths);
        }
        return wanted.test(path) && !known.contains(path);
    }

    /** Returns an outlet of signals that come with a plan to be. */
    Outlet add(Selected coming, Consumer<Outlet> forgotten) {
        Outlet outlet = new Outlet(coming, path -> false, every, forgotten);
        known.addAll(outlet.paths);
        added = Stream.concat(added.stream(), Stream.of(outlet)).toList();
        return outlet;
    }

    /**
     * Copies the present row into the ring, if it is one of those that are wanted.
     *
     * @param patient whether to wait for a reader that is behind
     */
    void show(long tick, boolean patient) {
        if (copy.isEmpty()) {
            return;
        }
        if (first == NONE) {
            first = tick;
        }
        if (tick % every != 0) {
            return;
        }
        int place = ring.place();
        if (place < 0 && patient) {
            place = placeAfterWaiting();
        }
        if (place >= 0) {
            copy.get().copy(ring.values(), place);
            ring.show(tick);
        }
    }

    /** A reader that has taken nothing for a second is not waited for again until it does. */
    private int placeAfterWaiting() {
        long start = System.nanoTime();
        while (open && ring.taken() != takenWhenLeft) {
            int place = ring.place();
            if (place >= 0) {
                return place;
            }
            if (System.nanoTime() - start > PATIENCE_NANOS) {
                takenWhenLeft = ring.taken();
            }
            LockSupport.parkNanos(this, NAP_NANOS);
        }
        return -1;
    }

    @Override
    public List<String> paths() {
        return paths;
    }

    @Override
    public List<PortDescriptor> ports() {
        return ports;
    }

    @Override
    public long first() {
        return first;
    }

    @Override
    public List<RowStream> added() {
        List<RowStream> fresh = new ArrayList<>();
        List<Outlet> all = added;
        while (given < all.size() && all.get(given).first != NONE) {
            fresh.add(all.get(given++));
        }
        return fresh;
    }

    @Override
    public int take(long[] ticks, long[] values) {
        return ring.take(ticks, values);
    }

    @Override
    public void close() {
        open = false;
        closed.run();
        added.forEach(Outlet::close);
    }
}
