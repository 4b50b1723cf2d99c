package org.twinbench.rest.health;

import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.atomic.AtomicReference;
import java.util.stream.Stream;
import org.osgi.service.component.annotations.Component;
import org.osgi.service.component.annotations.Reference;
import org.osgi.service.component.annotations.ReferenceCardinality;
import org.osgi.service.component.annotations.ReferencePolicy;
import org.osgi.service.jakartars.runtime.JakartarsServiceRuntime;
import org.twinbench.api.library.Library;
import org.twinbench.api.project.MachineFolder;
import org.twinbench.api.project.Workspace;
import org.twinbench.api.simulation.Simulations;

/** Sees which parts of the host are there; it is there itself when none of them is. */
@Component(service = Readiness.class)
public final class Readiness {

    private enum Part {
        LIBRARY("No library: the kernel does not run."),
        SIMULATIONS("No simulations: the kernel does not run."),
        WORKSPACE("No projects: the storage is not there. The log tells why."),
        ROUTES("The HTTP API is being set up.");

        private final String absence;

        Part(String absence) {
            this.absence = absence;
        }
    }

    private final Set<Part> present = ConcurrentHashMap.newKeySet();
    private final AtomicReference<MachineFolder> folder = new AtomicReference<>();

    /** Returns how the host is now. */
    public Health now() {
        List<String> reasons = Stream.of(Part.values())
                .filter(part -> !present.contains(part))
                .map(part -> part.absence)
                .toList();
        return new Health(
                reasons.isEmpty() ? Health.State.UP : Health.State.DEGRADED,
                Stream.concat(reasons.stream(), filesThatAreNotFollowed()).toList());
    }

    /** A person's mistake in a file is no reason to call the host ill. */
    private Stream<String> filesThatAreNotFollowed() {
        return Optional.ofNullable(folder.get()).stream()
                .flatMap(opened -> opened.files().stream())
                .flatMap(file -> file.sentences().stream());
    }

    @Reference(cardinality = ReferenceCardinality.OPTIONAL, policy = ReferencePolicy.DYNAMIC)
    void addFolder(MachineFolder opened) {
        folder.set(opened);
    }

    void removeFolder(MachineFolder closed) {
        folder.compareAndSet(closed, null);
    }

    @Reference(cardinality = ReferenceCardinality.OPTIONAL, policy = ReferencePolicy.DYNAMIC)
    void addLibrary(Library library) {
        present.add(Part.LIBRARY);
    }

    void removeLibrary(Library library) {
        present.remove(Part.LIBRARY);
    }

    @Reference(cardinality = ReferenceCardinality.OPTIONAL, policy = ReferencePolicy.DYNAMIC)
    void addSimulations(Simulations simulations) {
        present.add(Part.SIMULATIONS);
    }

    void removeSimulations(Simulations simulations) {
        present.remove(Part.SIMULATIONS);
    }

    @Reference(cardinality = ReferenceCardinality.OPTIONAL, policy = ReferencePolicy.DYNAMIC)
    void addWorkspace(Workspace workspace) {
        present.add(Part.WORKSPACE);
    }

    void removeWorkspace(Workspace workspace) {
        present.remove(Part.WORKSPACE);
    }

    @Reference(cardinality = ReferenceCardinality.OPTIONAL, policy = ReferencePolicy.DYNAMIC)
    void addRoutes(JakartarsServiceRuntime routes) {
        present.add(Part.ROUTES);
    }

    void removeRoutes(JakartarsServiceRuntime routes) {
        present.remove(Part.ROUTES);
    }
}
