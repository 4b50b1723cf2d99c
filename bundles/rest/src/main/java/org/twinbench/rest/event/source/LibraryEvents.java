package org.twinbench.rest.event.source;

import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.TreeSet;
import org.osgi.service.component.annotations.Activate;
import org.osgi.service.component.annotations.Component;
import org.osgi.service.component.annotations.Deactivate;
import org.osgi.service.component.annotations.Reference;
import org.twinbench.api.library.Library;
import org.twinbench.api.library.UnusableType;
import org.twinbench.rest.event.Event;
import org.twinbench.rest.event.LibraryEvent;
import org.twinbench.rest.event.stream.Journal;

/** Tells of types that came, went or changed. */
@Component(service = LibraryEvents.class, immediate = true)
public final class LibraryEvents {

    private final Journal journal;
    private final Library library;
    private final AutoCloseable registration;
    private Map<String, String> seen;
    private List<String> unusable;

    /** Listens to this library. */
    @Activate
    public LibraryEvents(@Reference Journal journal, @Reference Library library) {
        this.journal = journal;
        this.library = library;
        this.seen = usable();
        this.unusable = unusable();
        this.registration = library.onChange(this::changed);
    }

    @Deactivate
    void close() throws Exception {
        registration.close();
    }

    private synchronized void changed() {
        Map<String, String> present = usable();
        List<String> presentUnusable = unusable();
        if (present.equals(seen) && presentUnusable.equals(unusable)) {
            return;
        }
        journal.add(new LibraryEvent(
                Event.now(),
                without(present.keySet(), seen.keySet()),
                present.keySet().stream()
                        .filter(id -> seen.containsKey(id) && !seen.get(id).equals(present.get(id)))
                        .toList(),
                without(seen.keySet(), present.keySet()),
                presentUnusable));
        seen = present;
        unusable = presentUnusable;
    }

    /** Who provides each type. */
    private Map<String, String> usable() {
        Map<String, String> types = new TreeMap<>();
        library.types().forEach(type -> types.put(type.descriptor().id(), type.bundle() + " " + type.version()));
        return types;
    }

    private List<String> unusable() {
        return library.unusable().stream().map(UnusableType::id).toList();
    }

    private static List<String> without(Set<String> all, Set<String> some) {
        Set<String> rest = new TreeSet<>(all);
        rest.removeAll(some);
        return List.copyOf(rest);
    }
}
