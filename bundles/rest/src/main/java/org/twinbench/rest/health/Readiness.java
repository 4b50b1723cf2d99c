package org.twinbench.rest.health;

import java.util.List;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;
import java.util.stream.Stream;
import org.osgi.service.component.annotations.Component;
import org.osgi.service.component.annotations.Reference;
import org.osgi.service.component.annotations.ReferenceCardinality;
import org.osgi.service.component.annotations.ReferencePolicy;
import org.osgi.service.jakartars.runtime.JakartarsServiceRuntime;
import org.twinbench.api.library.Library;
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

    /** Returns what is missing, as sentences. */
    public List<String> missing() {
        return Stream.of(Part.values())
                .filter(part -> !present.contains(part))
                .map(part -> part.absence)
                .toList();
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
