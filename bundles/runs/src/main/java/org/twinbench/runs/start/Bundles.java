package org.twinbench.runs.start;

import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import java.util.function.BiFunction;
import java.util.stream.Collectors;
import org.twinbench.api.library.Library;
import org.twinbench.api.library.LibraryEntry;
import org.twinbench.api.model.MachineModel;
import org.twinbench.api.run.UsedBundle;

/** Which bundles compute a machine. */
public final class Bundles {

    private final Library library;
    private final BiFunction<String, String, String> contents;

    /** @param contents the hash of the content of a bundle by symbolic name and version; empty if it cannot be read */
    public Bundles(Library library, BiFunction<String, String, String> contents) {
        this.library = library;
        this.contents = contents;
    }

    /** Returns the bundles of a machine's component types, sorted by name; a type that is missing has none. */
    public List<UsedBundle> of(MachineModel machine) {
        Map<String, List<LibraryEntry>> byBundle = machine.components().values().stream()
                .map(MachineModel.Component::type)
                .distinct()
                .flatMap(type -> library.type(type).stream())
                .collect(Collectors.groupingBy(LibraryEntry::bundle, TreeMap::new, Collectors.toList()));
        return byBundle.values().stream().map(this::used).toList();
    }

    private UsedBundle used(List<LibraryEntry> types) {
        LibraryEntry one = types.get(0);
        return new UsedBundle(
                one.bundle(),
                one.version(),
                contents.apply(one.bundle(), one.version()),
                types.stream().map(type -> type.descriptor().id()).distinct().toList());
    }

    /**
     * Lets a machine pass that is computed by the same bundles as then.
     *
     * @throws IllegalStateException if one has changed, naming both versions
     */
    public void requireSame(long run, List<UsedBundle> then, MachineModel machine) {
        Map<String, UsedBundle> now =
                of(machine).stream().collect(Collectors.toMap(UsedBundle::name, bundle -> bundle));
        String changed = then.stream()
                .filter(bundle -> Optional.ofNullable(now.get(bundle.name()))
                        .filter(present -> !present.sha256().equals(bundle.sha256()))
                        .isPresent())
                .map(bundle ->
                        bundle.label() + " is now " + now.get(bundle.name()).label())
                .collect(Collectors.joining("; "));
        if (!changed.isEmpty()) {
            throw new IllegalStateException(
                    "Run " + run + " was computed by bundles that have changed: " + changed
                            + ". Its bits may differ. Install what it was computed by, or replay it anyway: {\"anyway\": true}.");
        }
    }
}
