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
 * @param inputs for each port, in order, the sources that it adds, none for one that is not connected; empty if no port is
 * @param every ticks from one call to the next, 1 or more
 */
public record Part(
        String path,
        InstalledType type,
        ComponentTypeDescriptor descriptor,
        Map<String, Setting> parameters,
        Map<String, Setting> start,
        List<List<Source>> inputs,
        int every) {

    /** Returns the parameters for a component of the general form. */
    public Parameters parameterValues() {
        return new ParameterValues(parameters);
    }

    /** Returns where the port at a position takes from, in the order in which it adds; none if it is not connected. */
    public List<Source> sources(int port) {
        return inputs.isEmpty() ? List.of() : inputs.get(port);
    }

    /** Returns where a port takes from, in the order in which it adds; none if it is not connected, or there is none. */
    public List<Source> sources(String port) {
        for (int i = 0; i < inputs.size(); i++) {
            if (descriptor.ports().get(i).name().equals(port)) {
                return inputs.get(i);
            }
        }
        return List.of();
    }

    /** Returns whether an input takes from anywhere. */
    public boolean isConnected(String port) {
        return !sources(port).isEmpty();
    }

    /**
     * Where an input takes from.
     *
     * @param part index of the part that gives
     * @param port position of its output
     * @param kind kind of the output
     * @param conversion from the output's unit to the input's
     */
    public record Source(int part, int port, Kind kind, Conversion conversion) {}
}
