package org.twinbench.kernel.assembly;

import java.util.List;
import org.twinbench.api.library.ComponentTypeDescriptor;
import org.twinbench.api.library.ParameterDescriptor;
import org.twinbench.api.library.PortDescriptor;
import org.twinbench.api.library.StateDescriptor;
import org.twinbench.kernel.setting.Declarations;

/**
 * A shape in whose units no variable is left, and what is asked of every component that has it so.
 *
 * @param descriptor its ports, parameters and states
 * @param parameters what may stand under {@code parameters}
 * @param starts what may stand under {@code start}
 * @param needed the parameters that have no default
 * @param required the inputs that must be connected
 * @param continuous whether anything of it is integrated
 */
record Outline(
        ComponentTypeDescriptor descriptor,
        Declarations parameters,
        Declarations starts,
        List<ParameterDescriptor> needed,
        List<PortDescriptor> required,
        boolean continuous) {

    static Outline of(ComponentTypeDescriptor type) {
        return new Outline(
                type,
                Declarations.parameters(type),
                Declarations.starts(type),
                type.parameters().stream()
                        .filter(parameter -> parameter.start().isEmpty())
                        .toList(),
                type.ports().stream().filter(PortDescriptor::required).toList(),
                type.states().stream().anyMatch(StateDescriptor::continuous)
                        || type.ports().stream().anyMatch(PortDescriptor::continuous));
    }
}
