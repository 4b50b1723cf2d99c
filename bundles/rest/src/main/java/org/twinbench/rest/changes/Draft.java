package org.twinbench.rest.changes;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.function.UnaryOperator;
import org.twinbench.api.model.MachineModel;
import org.twinbench.api.model.MachineModel.Binding;
import org.twinbench.api.model.MachineModel.Component;
import org.twinbench.api.model.MachineModel.Link;
import org.twinbench.api.project.Edit;
import org.twinbench.api.value.InvalidInput;
import org.twinbench.api.value.Mistake;

/** A machine that is not stored, on its way through a list of edits. Whoever takes the outcome checks what is left of it. */
final class Draft {

    private MachineModel heading;
    private final Map<String, Component> components;
    private final Map<String, List<String>> connections;
    private final Map<String, Link> links;
    private final Map<String, Binding> bindings;

    private Draft(MachineModel before) {
        heading = before;
        components = new TreeMap<>(before.components());
        connections = new TreeMap<>(before.connections());
        links = new TreeMap<>(before.links());
        bindings = new TreeMap<>(before.bindings());
    }

    /**
     * Applies a list of edits.
     *
     * @throws InvalidInput with a mistake for each edit of what is not there, its path a pointer into the list
     */
    static MachineModel edited(MachineModel before, List<Edit> edits) {
        Draft draft = new Draft(before);
        List<Mistake> mistakes = new ArrayList<>();
        for (int i = 0; i < edits.size(); i++) {
            try {
                draft.apply(edits.get(i), "/" + i);
            } catch (InvalidInput e) {
                mistakes.addAll(e.mistakes());
            }
        }
        if (!mistakes.isEmpty()) {
            throw new InvalidInput(mistakes);
        }
        return draft.machine();
    }

    private MachineModel machine() {
        return new MachineModel(
                heading.name(),
                heading.description(),
                heading.extensions(),
                components,
                connections,
                heading.loops(),
                links,
                bindings);
    }

    private void apply(Edit edit, String where) {
        if (edit instanceof Edit.SetComponent set) {
            components.put(set.path(), set.to());
        } else if (edit instanceof Edit.RenameComponent rename) {
            rename(rename, where);
        } else if (edit instanceof Edit.RemoveComponent remove) {
            take(components, remove.path(), "component", where + "/" + Verb.REMOVE_COMPONENT.word());
            removeAround(remove.path());
        } else if (edit instanceof Edit.SetConnection set) {
            connections.put(set.target(), set.to());
        } else if (edit instanceof Edit.RemoveConnection remove) {
            take(connections, remove.target(), "connection to", where + "/" + Verb.REMOVE_CONNECTION.word());
        } else if (edit instanceof Edit.SetLink set) {
            links.put(set.name(), set.to());
        } else if (edit instanceof Edit.RemoveLink remove) {
            take(links, remove.name(), "link", where + "/" + Verb.REMOVE_LINK.word());
            bindings.values().removeIf(binding -> binding.link().equals(remove.name()));
        } else if (edit instanceof Edit.SetBinding set) {
            bindings.put(set.port(), set.to());
        } else if (edit instanceof Edit.RemoveBinding remove) {
            take(bindings, remove.port(), "binding of", where + "/" + Verb.REMOVE_BINDING.word());
        } else if (edit instanceof Edit.SetMachine set) {
            heading = new MachineModel(
                    set.name().orElse(heading.name()),
                    set.description().orElse(heading.description()),
                    set.extensions().orElse(heading.extensions()),
                    Map.of(),
                    Map.of(),
                    set.loops().orElse(heading.loops()),
                    Map.of(),
                    Map.of());
        }
    }

    private static <T> T take(Map<String, T> from, String name, String what, String where) {
        T taken = from.remove(name);
        if (taken == null) {
            throw new InvalidInput(Mistake.at(where, "There is no " + what + " \"" + name + "\" in this machine.")
                    .value(name)
                    .didYouMean(name, List.copyOf(from.keySet())));
        }
        return taken;
    }

    private void rename(Edit.RenameComponent rename, String where) {
        if (components.containsKey(rename.to()) && !rename.to().equals(rename.path())) {
            throw new InvalidInput(Mistake.at(
                            where + "/" + Verb.TO,
                            "The machine has a component \"" + rename.to() + "\" already; rename or remove that first.")
                    .value(rename.to()));
        }
        String subject = where + "/" + Verb.RENAME_COMPONENT.word();
        components.put(rename.to(), take(components, rename.path(), "component", subject));
        UnaryOperator<String> renamed = port -> isOf(rename.path(), port)
                ? rename.to() + port.substring(rename.path().length())
                : port;
        Map<String, List<String>> joined = new TreeMap<>();
        connections.forEach((target, sources) ->
                joined.put(renamed.apply(target), sources.stream().map(renamed).toList()));
        connections.clear();
        connections.putAll(joined);
        Map<String, Binding> bound = new TreeMap<>();
        bindings.forEach((port, binding) -> bound.put(renamed.apply(port), binding));
        bindings.clear();
        bindings.putAll(bound);
    }

    private void removeAround(String component) {
        connections.keySet().removeIf(target -> isOf(component, target));
        connections.replaceAll((target, sources) ->
                sources.stream().filter(source -> !isOf(component, source)).toList());
        connections.values().removeIf(List::isEmpty);
        bindings.keySet().removeIf(port -> isOf(component, port));
    }

    private static boolean isOf(String component, String port) {
        return port.lastIndexOf('.') == component.length() && port.startsWith(component);
    }
}
