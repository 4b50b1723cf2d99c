package org.twinbench.kernel.assembly;

import java.util.List;
import java.util.Map;
import org.twinbench.api.component.Parameters;
import org.twinbench.api.library.ComponentTypeDescriptor;
import org.twinbench.api.library.Kind;
import org.twinbench.api.model.Units.Conversion;
import org.twinbench.kernel.catalog.InstalledType;
import org.twinbench.kernel.setting.ParameterValues;
import org.twinbench.kernel.setting.Setting;

/**
 * A component, checked.
 *
 * @param path its path
 * @param type its installed type
 * @param descriptor its ports, parameters and states, with every unit variable resolved
 * @param parameters given parameters by name, in declared units
 * @param start given start values by name, in declared units
 * @param inputs sources of connected inputs by name, in the order in which they are added
 * @param every ticks from one call to the next, 1 or more
 */
public record Part(
        String path,
        InstalledType type,
        ComponentTypeDescriptor descriptor,
        Map<String, Setting> parameters,
        Map<String, Setting> start,
        Map<String, List<Source>> inputs,
        int every) {

    /** Returns the parameters for a component of the general form. */
    public Parameters parameterValues() {
        return new ParameterValues(parameters);
    }

    /**
     * Where an input takes from.
     *
     * @param part index of the part that gives
     * @param port its output
     * @param kind kind of the output
     * @param conversion from the output's unit to the input's
     */
    public record Source(int part, String port, Kind kind, Conversion conversion) {}
}
