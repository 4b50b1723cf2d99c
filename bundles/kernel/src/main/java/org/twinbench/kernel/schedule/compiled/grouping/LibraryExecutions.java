package org.twinbench.kernel.schedule.compiled.grouping;

import java.util.Optional;
import org.osgi.service.component.annotations.Activate;
import org.osgi.service.component.annotations.Component;
import org.osgi.service.component.annotations.Reference;
import org.twinbench.api.simulation.PlanDescription.Form;
import org.twinbench.api.simulation.TypeExecution;
import org.twinbench.api.simulation.TypeExecutions;
import org.twinbench.kernel.catalog.BehaviorType;
import org.twinbench.kernel.catalog.Catalog;
import org.twinbench.kernel.catalog.InstalledType;
import org.twinbench.kernel.schedule.compiled.code.Loops;

/** How the components of the types of a catalog are executed. */
@Component
public final class LibraryExecutions implements TypeExecutions {

    private final Catalog catalog;

    /** Answers from this catalog. */
    @Activate
    public LibraryExecutions(@Reference Catalog catalog) {
        this.catalog = catalog;
    }

    @Override
    public Optional<TypeExecution> of(String type) {
        return catalog.find(type)
                .map(LibraryExecutions::obstacle)
                .map(reason -> new TypeExecution(reason.isEmpty() ? Form.COMPILED : Form.OBJECTS, reason));
    }

    /** Returns why components of a type are never compiled. */
    static Optional<String> obstacle(InstalledType type) {
        return type instanceof BehaviorType behavior
                ? Loops.of(behavior).reason()
                : Optional.of("The type has no class with annotated fields; its components are made by a service.");
    }
}
