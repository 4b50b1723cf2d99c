package org.twinbench.kernel.engine.command;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.twinbench.api.library.ComponentTypeDescriptor;
import org.twinbench.api.library.Direction;
import org.twinbench.api.library.PortDescriptor;
import org.twinbench.api.simulation.settings.Command;
import org.twinbench.api.value.InvalidInput;
import org.twinbench.api.value.Mistake;
import org.twinbench.api.value.Suggestion;
import org.twinbench.api.value.Value;
import org.twinbench.kernel.assembly.Part;
import org.twinbench.kernel.engine.clock.Change;
import org.twinbench.kernel.setting.Declaration;
import org.twinbench.kernel.setting.Setting;
import org.twinbench.kernel.setting.SettingReader;
import org.twinbench.kernel.wiring.PortPath;

/** Reads commands for a machine: checks every value and names every mistake before anything is changed. */
public final class CommandReader {

    private final Map<String, Part> parts = new HashMap<>();
    private final SettingReader values;

    CommandReader(List<Part> parts, SettingReader values) {
        parts.forEach(part -> this.parts.put(part.path(), part));
        this.values = values;
    }

    /**
     * Reads a command.
     *
     * @throws InvalidInput with every mistake
     */
    List<Change.Target> read(Command.Kind kind, Map<String, Value> given) {
        List<Change.Target> targets = new ArrayList<>();
        List<Mistake> mistakes = new ArrayList<>();
        given.forEach((path, value) -> {
            try {
                targets.add(target(kind, path, value));
            } catch (InvalidInput e) {
                e.mistakes().forEach(m -> mistakes.add(m.under(Mistake.pointer("", path))));
            }
        });
        if (!mistakes.isEmpty()) {
            throw new InvalidInput(mistakes);
        }
        return targets;
    }

    /** Returns those of some values that the machine has a place for. */
    List<Change.Target> readable(Command.Kind kind, Map<String, Value> given) {
        List<Change.Target> targets = new ArrayList<>();
        given.forEach((path, value) -> {
            try {
                targets.add(target(kind, path, value));
            } catch (InvalidInput gone) {
                // the place is gone with an edit or an older version of the type, and the value with it
            }
        });
        return targets;
    }

    /** Returns what the machine, or else the type, gives a parameter; empty if there is none of this path. */
    Optional<Change.Target> given(String path) {
        return PortPath.of(path).flatMap(place -> Optional.ofNullable(parts.get(place.component()))
                .flatMap(part -> given(part, place.port())
                        .map(setting -> new Change.Target(part.path(), place.port(), setting))));
    }

    private Optional<Setting> given(Part part, String parameter) {
        return Optional.ofNullable(part.parameters().get(parameter))
                .or(() -> part.descriptor().parameter(parameter).flatMap(declared -> declared.start()
                        .map(start -> values.read(Declaration.of(declared), start))));
    }

    private Change.Target target(Command.Kind kind, String path, Value value) {
        PortPath place = PortPath.of(path)
                .orElseThrow(
                        () -> new InvalidInput(Mistake.at("", "\"" + path + "\" is no path; write component.name.")));
        Part part = Optional.ofNullable(parts.get(place.component()))
                .orElseThrow(() -> unknown(
                        "There is no component \"" + place.component() + "\".",
                        place.component(),
                        List.copyOf(parts.keySet())));
        Setting setting = kind == Command.Kind.PARAMETERS
                ? parameter(part, place.port(), value)
                : input(part, place.port(), value);
        return new Change.Target(part.path(), place.port(), setting);
    }

    private Setting parameter(Part part, String name, Value value) {
        ComponentTypeDescriptor type = part.descriptor();
        return type.parameter(name)
                .map(parameter -> {
                    if (!parameter.tunable()) {
                        throw new InvalidInput(
                                Mistake.at(
                                        "",
                                        part.path() + "." + name
                                                + " is fixed once the simulation has started; stop it, change the machine, start again."));
                    }
                    return values.read(Declaration.of(parameter), value);
                })
                .orElseThrow(() -> unknown(
                        type.name() + " has no parameter \"" + name + "\".",
                        name,
                        type.parameters().stream().map(p -> p.name()).toList()));
    }

    private Setting input(Part part, String name, Value value) {
        PortDescriptor port = part.descriptor()
                .port(name)
                .filter(p -> p.direction() == Direction.INPUT)
                .orElseThrow(() -> unknown(
                        part.descriptor().name() + " has no input \"" + name + "\".",
                        name,
                        part.descriptor().ports(Direction.INPUT).stream()
                                .map(PortDescriptor::name)
                                .toList()));
        if (part.inputs().containsKey(name)) {
            String source = part.path() + "." + name;
            throw new InvalidInput(
                    Mistake.at("", source + " takes its value from a connection; only unconnected inputs can be set."));
        }
        return values.read(Declaration.of(port), value);
    }

    private static InvalidInput unknown(String message, String name, List<String> candidates) {
        Optional<String> meant = Suggestion.closest(name, candidates);
        Mistake mistake = Mistake.at(
                "", message + meant.map(m -> " Did you mean \"" + m + "\"?").orElse(""));
        return new InvalidInput(meant.map(mistake::suggestion).orElse(mistake));
    }
}
