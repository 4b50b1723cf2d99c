package org.twinbench.kernel.file;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.BiFunction;
import java.util.function.Supplier;
import org.twinbench.api.model.MachineModel;
import org.twinbench.api.model.MachineModel.Binding;
import org.twinbench.api.model.MachineModel.Component;
import org.twinbench.api.model.MachineModel.Link;
import org.twinbench.api.value.InvalidInput;
import org.twinbench.api.value.Mistake;
import org.twinbench.api.value.Records;
import org.twinbench.api.value.Value;

/** Reads one machine and goes on after a mistake, to find the others. */
final class MachineReader {

    private final Value file;
    private final List<Mistake> mistakes = new ArrayList<>();

    MachineReader(Value file) {
        this.file = file;
    }

    MachineModel read() {
        Optional<Sections> sections = attempt("", () -> Records.read(file, Sections.class));
        sections.ifPresent(this::checkFormat);
        Map<String, Component> components = entries("components", Names::path, this::component);
        Map<String, List<String>> connections = entries("connections", Names::port, this::sources);
        entries("loops", Names::port, (pointer, way) -> Optional.of(way));
        Map<String, Link> links = entries("links", Names::name, this::link);
        Map<String, Binding> bindings = entries("bindings", Names::port, this::binding);
        if (sections.isEmpty() || !mistakes.isEmpty()) {
            throw new InvalidInput(mistakes);
        }
        Sections read = sections.get();
        return new MachineModel(
                read.name(),
                read.description().orElse(""),
                read.extensions().orElse(Map.of()),
                components,
                connections,
                read.loops().orElse(Map.of()),
                links,
                bindings);
    }

    private void checkFormat(Sections sections) {
        if (sections.twinbench() != Sections.FORMAT) {
            mistakes.add(Mistake.at(
                            "/twinbench",
                            "This host reads machine files of format " + Sections.FORMAT + ", not "
                                    + sections.twinbench() + ".")
                    .value(Integer.toString(sections.twinbench()))
                    .range(Integer.toString(Sections.FORMAT)));
        }
    }

    /** Reads the entries of a section; a section of the wrong shape was refused as a whole before. */
    private <T> Map<String, T> entries(
            String section,
            BiFunction<String, String, Optional<Mistake>> naming,
            BiFunction<String, Value, Optional<T>> reading) {
        Map<String, T> entries = new LinkedHashMap<>();
        members(file)
                .map(sections -> sections.get(section))
                .flatMap(MachineReader::members)
                .ifPresent(members -> members.forEach((name, value) -> {
                    String pointer = Mistake.pointer("/" + section, name);
                    naming.apply(pointer, name).ifPresent(mistakes::add);
                    reading.apply(pointer, value).ifPresent(entry -> entries.put(name, entry));
                }));
        return entries;
    }

    private static Optional<Map<String, Value>> members(Value value) {
        return value instanceof Value.Members object ? Optional.of(object.members()) : Optional.empty();
    }

    private Optional<Component> component(String pointer, Value value) {
        return attempt(pointer, () -> Records.read(value, ComponentEntry.class)).map(ComponentEntry::component);
    }

    private Optional<Binding> binding(String pointer, Value value) {
        return attempt(pointer, () -> Records.read(value, BindingEntry.class)).map(BindingEntry::binding);
    }

    private Optional<Link> link(String pointer, Value value) {
        if (!(value instanceof Value.Members members)) {
            mistakes.add(Mistake.at(pointer, "A link is an object with a protocol and an endpoint."));
            return Optional.empty();
        }
        return attempt(pointer, () -> LinkEntry.read(members));
    }

    private Optional<List<String>> sources(String pointer, Value value) {
        if (value instanceof Value.Items items && !items.items().isEmpty()) {
            LinkedHashSet<String> sources = new LinkedHashSet<>();
            for (int i = 0; i < items.items().size(); i++) {
                String place = Mistake.pointer(pointer, Integer.toString(i));
                source(place, items.items().get(i)).ifPresent(source -> addOnce(sources, place, source));
            }
            return Optional.of(List.copyOf(sources));
        }
        return source(pointer, value).map(List::of);
    }

    private void addOnce(LinkedHashSet<String> sources, String pointer, String source) {
        if (!sources.add(source)) {
            mistakes.add(Mistake.at(pointer, source + " stands here twice; to count it twice, put a Gain between.")
                    .value(source));
        }
    }

    private Optional<String> source(String pointer, Value value) {
        if (!(value instanceof Value.Text source)) {
            mistakes.add(Mistake.at(
                    pointer,
                    "Here must be an output, e.g. \"tank.level\", or a list of outputs where the input sums."));
            return Optional.empty();
        }
        Names.port(pointer, source.text()).ifPresent(mistakes::add);
        return Optional.of(source.text());
    }

    private <T> Optional<T> attempt(String pointer, Supplier<T> reading) {
        try {
            return Optional.of(reading.get());
        } catch (InvalidInput e) {
            e.mistakes().forEach(mistake -> mistakes.add(mistake.under(pointer)));
            return Optional.empty();
        }
    }
}
