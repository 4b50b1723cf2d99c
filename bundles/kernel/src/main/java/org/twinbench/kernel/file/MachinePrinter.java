package org.twinbench.kernel.file;

import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.Function;
import org.twinbench.api.model.MachineModel;
import org.twinbench.api.value.Records;
import org.twinbench.api.value.Value;

/** Writes machines as values, in the order of the file's keys and without what is as usual. */
final class MachinePrinter {

    private MachinePrinter() {}

    static Value value(MachineModel machine) {
        return Records.write(new Sections(
                Sections.FORMAT,
                machine.name(),
                Optional.of(machine.description()).filter(text -> !text.isEmpty()),
                unlessEmpty(machine.extensions()),
                unlessEmpty(entries(machine.components(), entry -> Records.write(ComponentEntry.of(entry)))),
                unlessEmpty(entries(connected(machine.connections()), MachinePrinter::sources)),
                unlessEmpty(machine.loops()),
                unlessEmpty(entries(machine.links(), LinkEntry::write)),
                unlessEmpty(entries(machine.bindings(), entry -> Records.write(BindingEntry.of(entry))))));
    }

    private static Map<String, List<String>> connected(Map<String, List<String>> connections) {
        Map<String, List<String>> connected = new LinkedHashMap<>(connections);
        connected.values().removeIf(List::isEmpty);
        return connected;
    }

    private static Value sources(List<String> sources) {
        return sources.size() == 1
                ? Value.of(sources.get(0))
                : new Value.Items(sources.stream().map(Value::of).toList());
    }

    private static <T> Map<String, Value> entries(Map<String, T> sorted, Function<T, Value> writing) {
        Map<String, Value> entries = new LinkedHashMap<>();
        sorted.forEach((name, entry) -> entries.put(name, writing.apply(entry)));
        return entries;
    }

    private static <T> Optional<Map<String, T>> unlessEmpty(Map<String, T> map) {
        return Optional.of(map).filter(entries -> !entries.isEmpty());
    }
}
