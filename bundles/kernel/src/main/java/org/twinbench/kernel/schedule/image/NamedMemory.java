package org.twinbench.kernel.schedule.image;

import java.util.Map;
import java.util.Set;

/**
 * What the components of a plan remember, by path and name; it holds nothing of their classes.
 *
 * @param values by component path and name: states, ports, random streams, zero crossings, private memory of the general form, and
 *     values of other instants that slots keep; doubles, booleans, ints, longs or arrays of them
 * @param shown by component path and name, the outputs that show another value than their component remembers, as a double or long:
 *     those of one that has thrown or waits, and those that are not finite where the last finite value is kept
 * @param held paths of components that are held
 */
public record NamedMemory(
        Map<String, Map<String, Object>> values, Map<String, Map<String, Object>> shown, Set<String> held) {

    /** The memory of no component. */
    public static final NamedMemory NOTHING = new NamedMemory(Map.of(), Map.of(), Set.of());

    /** Returns the same of components that are all free to go on. */
    public NamedMemory released() {
        return new NamedMemory(values, shown, Set.of());
    }
}
