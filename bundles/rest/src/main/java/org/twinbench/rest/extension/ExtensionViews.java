package org.twinbench.rest.extension;

import java.util.ArrayList;
import java.util.EnumSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;
import java.util.stream.Stream;
import org.osgi.service.component.annotations.Activate;
import org.osgi.service.component.annotations.Component;
import org.osgi.service.component.annotations.Reference;
import org.twinbench.api.extension.Extension;
import org.twinbench.api.library.Library;
import org.twinbench.api.library.UnusableType;
import org.twinbench.api.project.Entry;
import org.twinbench.api.project.NoSuchEntry;
import org.twinbench.api.project.StoredComponent;
import org.twinbench.api.project.Workspace;
import org.twinbench.api.simulation.Simulation;
import org.twinbench.api.simulation.SimulationStatus.State;
import org.twinbench.api.simulation.Simulations;

/** Finds what extensions provide and who uses it. */
@Component(service = ExtensionViews.class)
public final class ExtensionViews {

    private static final Set<State> ENDED = EnumSet.of(State.STOPPED, State.FAILED);
    private static final int AT_ONCE = 1_000;

    private final Library library;
    private final Workspace workspace;
    private final Simulations simulations;

    /** Looks into these. */
    @Activate
    public ExtensionViews(
            @Reference Library library, @Reference Workspace workspace, @Reference Simulations simulations) {
        this.library = library;
        this.workspace = workspace;
        this.simulations = simulations;
    }

    ExtensionView of(Extension extension) {
        Set<String> usable = usable(extension);
        Set<String> types = new TreeSet<>(usable);
        types.addAll(extension.types());
        return new ExtensionView(
                extension.id(),
                extension.version(),
                extension.state(),
                extension.file(),
                extension.problem(),
                extension.signers(),
                List.copyOf(usable),
                unusable(extension),
                extension.commands(),
                extension.packages(),
                machines(types),
                simulations(types));
    }

    private Set<String> usable(Extension extension) {
        Set<String> ids = new TreeSet<>();
        library.types().stream()
                .filter(type -> isOf(extension, type.bundle(), type.version()))
                .forEach(type -> ids.add(type.descriptor().id()));
        return ids;
    }

    private List<UnusableType> unusable(Extension extension) {
        return library.unusable().stream()
                .filter(type -> isOf(extension, type.bundle(), type.version()))
                .toList();
    }

    /** Two files may have one symbolic name; only one of them is in use. */
    private static boolean isOf(Extension extension, String bundle, String version) {
        return extension.id().equals(bundle)
                && (extension.version().equals(version) || extension.state() == Extension.State.INCOMPLETE)
                && extension.state() != Extension.State.REFUSED;
    }

    private List<ExtensionUse> machines(Set<String> types) {
        Set<Long> ids = new TreeSet<>();
        types.forEach(type -> addUsers(type, ids));
        return ids.stream().flatMap(this::machine).toList();
    }

    private void addUsers(String type, Set<Long> ids) {
        List<Entry<StoredComponent>> some = new ArrayList<>();
        do {
            long after = some.isEmpty() ? 0 : some.get(some.size() - 1).id();
            some = workspace.components().list(Map.of("type", type), after, AT_ONCE);
            some.forEach(component -> ids.add(component.content().machineModelId()));
        } while (some.size() == AT_ONCE);
    }

    /** It may have been deleted this moment. */
    private Stream<ExtensionUse> machine(long id) {
        try {
            return Stream.of(
                    new ExtensionUse(id, workspace.machines().read(id).content().name()));
        } catch (NoSuchEntry gone) {
            return Stream.empty();
        }
    }

    private List<ExtensionUse> simulations(Set<String> types) {
        return simulations.list().stream()
                .filter(simulation -> !ENDED.contains(simulation.status().state()))
                .filter(simulation -> uses(simulation, types))
                .map(simulation ->
                        new ExtensionUse(simulation.id(), simulation.status().machine()))
                .toList();
    }

    private static boolean uses(Simulation simulation, Set<String> types) {
        return simulation.machine().components().values().stream()
                .anyMatch(component -> types.contains(component.type()));
    }
}
