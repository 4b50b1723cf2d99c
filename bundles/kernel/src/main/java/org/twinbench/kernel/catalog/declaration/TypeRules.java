package org.twinbench.kernel.catalog.declaration;

import java.util.ArrayList;
import java.util.Collection;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.twinbench.api.library.ComponentTypeDescriptor;
import org.twinbench.api.library.FaultDescriptor;
import org.twinbench.api.library.ParameterDescriptor;
import org.twinbench.api.library.PortDescriptor;
import org.twinbench.api.library.StateDescriptor;

/** The rules that ids and names keep, whoever declares them. */
public final class TypeRules {

    private static final Pattern ID = Pattern.compile("[A-Za-z][A-Za-z0-9_-]*(\\.[A-Za-z][A-Za-z0-9_-]*)*");
    private static final String PLATFORM = "org.twinbench.";

    private TypeRules() {}

    /** Returns what is wrong with an id and the names for people. */
    public static List<String> mistakes(String id, String name, String category, Collection<String> formerly) {
        List<String> mistakes = new ArrayList<>();
        if (!ID.matcher(id).matches()) {
            mistakes.add(
                    "The id \"" + id + "\" is not of the form acme.servo: letters, digits, _ and -, starting with a"
                            + " letter, parts joined by dots; correct it.");
        }
        if (name.isBlank() || category.isBlank()) {
            mistakes.add("The type \"" + id + "\" has no " + (name.isBlank() ? "name" : "category") + "; give it one.");
        }
        if (formerly.contains(id)) {
            mistakes.add("The type \"" + id + "\" names its own id under formerly; drop it there.");
        }
        return mistakes;
    }

    /** Returns what is wrong with the names of a type of the general form. */
    public static List<String> mistakes(ComponentTypeDescriptor type) {
        List<String> mistakes = new ArrayList<>(mistakes(type.id(), type.name(), type.category(), type.formerly()));
        Set<String> taken = new HashSet<>();
        names(type).forEach(name -> {
            if (!Names.isWellFormed(name)) {
                mistakes.add("The name \"" + name + "\" in type \"" + type.id()
                        + "\" does not start with a letter and have letters, digits and _ only; rename it.");
            }
            if (!taken.add(name)) {
                mistakes.add("The name \"" + name + "\" stands twice among the ports, parameters, states and faults of"
                        + " type \"" + type.id() + "\"; rename one.");
            }
        });
        return mistakes;
    }

    /** Returns what is wrong with ids without a dot, which are for the platform's own bundles. */
    public static List<String> undotted(ComponentTypeDescriptor type, String bundle) {
        if (bundle.startsWith(PLATFORM)) {
            return List.of();
        }
        return Stream.concat(Stream.of(type.id()), type.formerly().stream())
                .filter(id -> !id.contains("."))
                .map(id -> "The id \"" + id + "\" has no dot, and such ids are the platform's own; put your name before"
                        + " it: \"acme." + id + "\".")
                .toList();
    }

    private static Stream<String> names(ComponentTypeDescriptor type) {
        return Stream.of(
                        type.ports().stream().map(PortDescriptor::name),
                        type.parameters().stream().map(ParameterDescriptor::name),
                        type.states().stream().map(StateDescriptor::name),
                        type.faults().stream().map(FaultDescriptor::name))
                .flatMap(names -> names);
    }
}
