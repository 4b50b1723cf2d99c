package org.twinbench.rest.library;

import java.util.List;
import java.util.Optional;
import org.twinbench.api.library.ComponentTypeDescriptor;
import org.twinbench.api.library.FaultDescriptor;
import org.twinbench.api.library.LibraryEntry;
import org.twinbench.api.library.ParameterDescriptor;
import org.twinbench.api.library.PortDescriptor;
import org.twinbench.api.library.StateDescriptor;
import org.twinbench.api.simulation.TypeExecution;

/**
 * A component type with the bundle that provides it, in one piece.
 *
 * @param id name in machine files
 * @param name name for people
 * @param category shelf of the library
 * @param doc what the component is and does
 * @param ports inputs and outputs
 * @param parameters parameters
 * @param states private memory that may be given a start value
 * @param faults faults of the type itself
 * @param formerly ids in older machine files
 * @param bundle symbolic name of the bundle that provides it
 * @param version version of that bundle
 * @param className its Java class
 * @param notes what its author should know
 * @param execution whether components of the type run compiled, and else why not; absent in lists
 */
public record ComponentTypeView(
        String id,
        String name,
        String category,
        String doc,
        List<PortDescriptor> ports,
        List<ParameterDescriptor> parameters,
        List<StateDescriptor> states,
        List<FaultDescriptor> faults,
        List<String> formerly,
        String bundle,
        String version,
        String className,
        List<String> notes,
        Optional<TypeExecution> execution) {

    static ComponentTypeView of(LibraryEntry entry, Optional<TypeExecution> execution) {
        ComponentTypeDescriptor type = entry.descriptor();
        return new ComponentTypeView(
                type.id(),
                type.name(),
                type.category(),
                type.doc(),
                type.ports(),
                type.parameters(),
                type.states(),
                type.faults(),
                type.formerly(),
                entry.bundle(),
                entry.version(),
                entry.className(),
                entry.notes(),
                execution);
    }
}
