package org.twinbench.kernel.catalog;

import java.util.Collection;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Stream;
import org.twinbench.api.library.LibraryEntry;
import org.twinbench.api.library.UnusableType;
import org.twinbench.kernel.catalog.Installation.Unusable;
import org.twinbench.kernel.catalog.Installation.Usable;

/** What the library holds at one moment. Immutable. */
final class Shelf {

    private final Map<String, InstalledType> byId = new HashMap<>();
    private final List<LibraryEntry> entries;
    private final List<UnusableType> unusable;

    /**
     * Fills the shelf.
     *
     * @param services in the order of their registration: of two with one id, today's or a former one, the first stays
     * @param forgotten what nobody registers, as far as the class files tell; a service knows better
     */
    Shelf(Collection<Installation> services, List<UnusableType> forgotten) {
        List<Installation> placed = services.stream().map(this::place).toList();
        this.entries = placed.stream()
                .flatMap(service -> service instanceof Usable usable
                        ? Stream.of(usable.type().entry())
                        : Stream.of())
                .sorted(Comparator.comparing(entry -> entry.descriptor().id()))
                .toList();
        this.unusable = Stream.concat(
                        placed.stream()
                                .flatMap(service ->
                                        service instanceof Unusable useless ? Stream.of(useless.type()) : Stream.of()),
                        forgotten.stream().filter(type -> placed.stream()
                                .noneMatch(service -> service.isOf(type.className(), type.bundle()))))
                .sorted(Comparator.comparing(UnusableType::className).thenComparing(UnusableType::bundle))
                .toList();
    }

    private Installation place(Installation service) {
        if (!(service instanceof Usable usable)) {
            return service;
        }
        Optional<String> taken = usable.ids().filter(byId::containsKey).findFirst();
        if (taken.isPresent()) {
            return usable.behind(byId.get(taken.get()), taken.get());
        }
        usable.ids().forEach(id -> byId.put(id, usable.type()));
        return usable;
    }

    Optional<InstalledType> find(String id) {
        return Optional.ofNullable(byId.get(id));
    }

    List<LibraryEntry> entries() {
        return entries;
    }

    List<UnusableType> unusable() {
        return unusable;
    }
}
