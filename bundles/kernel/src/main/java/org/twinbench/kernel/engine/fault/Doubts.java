package org.twinbench.kernel.engine.fault;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.SortedSet;
import java.util.TreeSet;
import java.util.function.Supplier;
import org.twinbench.api.protocol.StatusCode;
import org.twinbench.kernel.assembly.Assembly;
import org.twinbench.kernel.exchange.coupled.LinkType;

/**
 * Signals that are in doubt because tags are. Which those are is found on the thread of whoever asks, once for each change, and
 * only while a tag is not good. Safe for use by many threads.
 */
public final class Doubts {

    private final Supplier<List<LinkType>> links;
    private final Supplier<Optional<Assembly>> machine;
    private volatile Known known = new Known(-1, Optional.empty(), List.of());

    /** What was found for a machine after so many changes of statuses. */
    private record Known(long changes, Optional<Assembly> machine, List<Doubt> doubts) {}

    /** Signals that are no better than this. */
    private record Doubt(StatusCode status, Set<String> signals) {}

    /**
     * @param links links of the simulation at present; may be none
     * @param machine the machine as it is assembled at present
     */
    public Doubts(Supplier<List<LinkType>> links, Supplier<Optional<Assembly>> machine) {
        this.links = links;
        this.machine = machine;
    }

    /** Returns the status code of a signal that is not good. */
    Optional<StatusCode> status(String path) {
        return links.get().isEmpty()
                ? Optional.empty()
                : present().stream()
                        .filter(doubt -> doubt.signals().contains(path))
                        .map(Doubt::status)
                        .reduce(StatusCode::worse);
    }

    private List<Doubt> present() {
        long changes = 0;
        for (LinkType link : links.get()) {
            changes += link.latch().changes();
        }
        Optional<Assembly> now = machine.get();
        Known last = known;
        if (last.changes() != changes || !isSame(last.machine(), now)) {
            last = new Known(changes, now, now.map(this::find).orElse(last.doubts()));
            known = last;
        }
        return last.doubts();
    }

    private static boolean isSame(Optional<Assembly> one, Optional<Assembly> other) {
        return one.isPresent() == other.isPresent()
                && one.filter(assembly -> assembly != other.get()).isEmpty();
    }

    private List<Doubt> find(Assembly assembly) {
        Map<StatusCode, Set<String>> sources = new HashMap<>();
        for (LinkType link : links.get()) {
            for (int i = 0; i < link.inbox().bindings().size(); i++) {
                StatusCode status = link.latch().status(i);
                if (!status.isGood()) {
                    sources.computeIfAbsent(status, s -> new HashSet<>()).add(link.signal(i));
                }
            }
        }
        List<Doubt> doubts = new ArrayList<>();
        sources.forEach((status, from) ->
                doubts.add(new Doubt(status, Reach.of(assembly, from).signals())));
        return doubts;
    }

    /** Returns the components whose registers take what a bound input takes. */
    public SortedSet<String> takers(String input) {
        return machine.get()
                .map(assembly -> Reach.of(assembly, Set.of(input)).takers())
                .orElseGet(TreeSet::new);
    }
}
