package org.twinbench.kernel.file;

import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.twinbench.api.model.MachineModel;
import org.twinbench.api.model.MachineModel.Component;
import org.twinbench.api.model.MachineModel.Position;
import org.twinbench.api.value.InvalidInput;
import org.twinbench.api.value.Mistake;
import org.twinbench.api.value.Value;

/** A component as the file says it: what is as usual is left out. */
record ComponentEntry(
        String type,
        Optional<String> label,
        Optional<Map<String, Value>> parameters,
        Optional<Map<String, Value>> start,
        Optional<Integer> every,
        Optional<List<Double>> position) {

    ComponentEntry {
        if (every.isPresent() && every.get() < 1) {
            throw new InvalidInput(Mistake.at("/every", "every is the number of ticks between two steps, 1 or more.")
                    .value(every.get().toString())
                    .range("1 or more"));
        }
        if (position.isPresent() && position.get().size() != 2) {
            throw new InvalidInput(Mistake.at("/position", "A position is two numbers: [x, y]."));
        }
    }

    static ComponentEntry of(Component component) {
        return new ComponentEntry(
                component.type(),
                Optional.of(component.label()).filter(label -> !label.isEmpty()),
                Optional.of(component.parameters()).filter(map -> !map.isEmpty()),
                Optional.of(component.start()).filter(map -> !map.isEmpty()),
                Optional.of(component.every()).filter(every -> every != 1),
                component.position().map(place -> List.of(place.x(), place.y())));
    }

    MachineModel.Component component() {
        return new MachineModel.Component(
                type,
                label.orElse(""),
                parameters.orElse(Map.of()),
                start.orElse(Map.of()),
                every.orElse(1),
                position.map(place -> new Position(place.get(0), place.get(1))));
    }
}
