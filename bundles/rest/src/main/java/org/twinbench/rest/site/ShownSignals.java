package org.twinbench.rest.site;

import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.twinbench.api.library.Direction;
import org.twinbench.api.library.Library;
import org.twinbench.api.library.LibraryEntry;
import org.twinbench.api.library.PortDescriptor;
import org.twinbench.api.model.MachineModel;

/** Which signals of a machine are worth a glance: what its components give. */
final class ShownSignals {

    private final Library library;

    ShownSignals(Library library) {
        this.library = library;
    }

    /** Returns output ports by path, the first ones of the machine. */
    Map<String, PortDescriptor> of(MachineModel machine, int most) {
        Map<String, PortDescriptor> shown = new LinkedHashMap<>();
        for (Map.Entry<String, MachineModel.Component> component :
                machine.components().entrySet()) {
            for (PortDescriptor port : outputs(component.getValue())) {
                if (shown.size() == most) {
                    return shown;
                }
                shown.put(component.getKey() + "." + port.name(), port);
            }
        }
        return shown;
    }

    private List<PortDescriptor> outputs(MachineModel.Component component) {
        Optional<LibraryEntry> type = library.type(component.type());
        return type.map(known -> known.descriptor().ports(Direction.OUTPUT)).orElse(List.of());
    }
}
