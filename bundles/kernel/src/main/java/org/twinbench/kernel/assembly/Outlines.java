package org.twinbench.kernel.assembly;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.IdentityHashMap;
import java.util.List;
import java.util.Map;
import org.twinbench.api.library.ComponentTypeDescriptor;
import org.twinbench.kernel.wiring.Shape;
import org.twinbench.kernel.wiring.Typed;
import org.twinbench.kernel.wiring.UnitVariables;

/** The outlines of a machine's components: one for all that have the same shape in the same units. */
final class Outlines {

    private final Map<Shape, Map<List<String>, Outline>> found = new IdentityHashMap<>();

    private Outlines() {}

    /** Returns the outline of each component. */
    static List<Outline> of(List<Typed> components, UnitVariables variables) {
        Outlines outlines = new Outlines();
        List<Outline> all = new ArrayList<>(components.size());
        for (Typed component : components) {
            all.add(outlines.of(component.shape(), variables.of(all.size())));
        }
        return all;
    }

    private Outline of(Shape shape, List<String> units) {
        return found.computeIfAbsent(shape, any -> new HashMap<>())
                .computeIfAbsent(units, any -> Outline.of(resolved(shape, units)));
    }

    private static ComponentTypeDescriptor resolved(Shape shape, List<String> units) {
        return units.isEmpty()
                ? shape.descriptor()
                : ResolvedUnits.of(shape.descriptor(), unit -> shape.resolved(unit, units));
    }
}
