package org.twinbench.kernel.catalog;

import java.util.List;
import java.util.Set;
import java.util.SortedMap;
import java.util.TreeMap;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.twinbench.api.library.UnusableType;

/** What bundles bring and take away again, and the shelf that follows from it. Readers never wait. */
final class Inventory {

    private static final Logger LOG = LoggerFactory.getLogger(Inventory.class);

    private final SortedMap<Long, Installation> byService = new TreeMap<>();
    private final SortedMap<Long, List<UnusableType>> byBundle = new TreeMap<>();
    private final Runnable changed;
    private volatile Shelf shelf = new Shelf(List.of(), List.of());

    /** @param changed called after each change, on the thread that made it */
    Inventory(Runnable changed) {
        this.changed = changed;
    }

    Shelf shelf() {
        return shelf;
    }

    /** A service is there: the lower its id, the earlier it was registered. */
    void add(long service, Installation installation) {
        change(() -> byService.put(service, installation));
    }

    void remove(long service) {
        change(() -> byService.remove(service));
    }

    /** A bundle holds classes that nobody registers, or none any more. */
    void forgotten(long bundle, List<UnusableType> types) {
        if (!types.isEmpty() || hasForgotten(bundle)) {
            change(() -> byBundle.put(bundle, types));
        }
    }

    private synchronized boolean hasForgotten(long bundle) {
        return byBundle.containsKey(bundle);
    }

    private void change(Runnable change) {
        List<UnusableType> fresh;
        synchronized (this) {
            Set<UnusableType> known = Set.copyOf(shelf.unusable());
            change.run();
            byBundle.values().removeIf(List::isEmpty);
            shelf = new Shelf(
                    byService.values(),
                    byBundle.values().stream().flatMap(List::stream).toList());
            fresh = shelf.unusable().stream()
                    .filter(type -> !known.contains(type))
                    .toList();
        }
        fresh.forEach(Inventory::log);
        changed.run();
    }

    private static void log(UnusableType type) {
        LOG.warn(
                "Component type {} of bundle {} {} cannot be used: {}",
                type.id(),
                type.bundle(),
                type.version(),
                String.join(" ", type.reasons()));
    }
}
