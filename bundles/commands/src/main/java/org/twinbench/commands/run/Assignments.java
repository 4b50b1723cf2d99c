package org.twinbench.commands.run;

import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import org.twinbench.api.library.ComponentTypeDescriptor;
import org.twinbench.api.library.Library;
import org.twinbench.api.library.LibraryEntry;
import org.twinbench.api.library.ParameterDescriptor;
import org.twinbench.api.model.MachineModel;
import org.twinbench.api.model.MachineModel.Component;
import org.twinbench.api.value.JsonFormat;
import org.twinbench.api.value.Mistake;
import org.twinbench.api.value.Value;
import org.twinbench.commands.file.TypedValues;
import org.twinbench.commands.file.WrongInput;
import org.twinbench.commands.text.Guess;

/** Values that {@code --set} puts into a machine before it runs: parameters and start values, by {@code component.name}. */
final class Assignments {

    private final Library library;
    private final TypedValues values;
    private final Map<String, String> options = new LinkedHashMap<>();

    Assignments(Library library, JsonFormat json) {
        this.library = library;
        this.values = new TypedValues(json);
    }

    /**
     * Returns the machine with these values in it; whether they fit is found out when it is prepared.
     *
     * @param texts {@code component.name=value}
     * @throws WrongInput if one has another form, or names no component
     */
    MachineModel apply(MachineModel machine, List<String> texts) {
        Map<String, Component> components = new HashMap<>(machine.components());
        for (String text : texts) {
            int equals = text.indexOf('=');
            int dot = text.lastIndexOf('.', Math.max(equals, 0));
            if (dot <= 0 || dot == equals - 1) {
                throw new WrongInput(
                        "--set takes component.name=value, for instance --set tank.area=\"0.3 m2\"; given was \"" + text
                                + "\".");
            }
            String path = text.substring(0, dot);
            Component component = Optional.ofNullable(components.get(path))
                    .orElseThrow(() -> new WrongInput("--set " + text + ": there is no component \"" + path + "\"."
                            + Guess.question(path, machine.components().keySet())));
            components.put(
                    path, set(path, component, text.substring(dot + 1, equals), text.substring(equals + 1), text));
        }
        return new MachineModel(
                machine.name(),
                machine.description(),
                machine.extensions(),
                components,
                machine.connections(),
                machine.loops(),
                machine.links(),
                machine.bindings());
    }

    /** Returns the option that brought the value at this place of the machine. */
    Optional<String> option(String pointer) {
        return Optional.ofNullable(options.get(pointer)).map(text -> "--set " + text);
    }

    private Component set(String path, Component component, String name, String value, String text) {
        Optional<ComponentTypeDescriptor> type = library.type(component.type()).map(LibraryEntry::descriptor);
        boolean start = type.filter(known -> isStartValue(known, name)).isPresent();
        String place = Mistake.pointer(Mistake.pointer("", "components"), path) + (start ? "/start" : "/parameters");
        options.put(Mistake.pointer(place, name), text);
        Value read =
                values.read(value, type.flatMap(known -> known.parameter(name)).map(ParameterDescriptor::kind));
        return new Component(
                component.type(),
                component.label(),
                start ? component.parameters() : with(component.parameters(), name, read),
                start ? with(component.start(), name, read) : component.start(),
                component.every(),
                component.position());
    }

    private static boolean isStartValue(ComponentTypeDescriptor type, String name) {
        return type.ports().stream()
                        .anyMatch(port ->
                                port.name().equals(name) || port.formerly().contains(name))
                || type.states().stream()
                        .anyMatch(state ->
                                state.name().equals(name) || state.formerly().contains(name));
    }

    private static Map<String, Value> with(Map<String, Value> values, String name, Value value) {
        Map<String, Value> changed = new TreeMap<>(values);
        changed.put(name, value);
        return changed;
    }
}
