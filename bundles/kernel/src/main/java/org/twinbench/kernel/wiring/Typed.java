package org.twinbench.kernel.wiring;

import org.twinbench.api.library.ComponentTypeDescriptor;
import org.twinbench.api.model.MachineModel;

/**
 * A component whose type is installed; unit variables are not resolved yet.
 *
 * @param path its path
 * @param model as it stands in the machine
 * @param shape its type as this component has it
 */
public record Typed(String path, MachineModel.Component model, Shape shape) {

    public ComponentTypeDescriptor descriptor() {
        return shape.descriptor();
    }
}
