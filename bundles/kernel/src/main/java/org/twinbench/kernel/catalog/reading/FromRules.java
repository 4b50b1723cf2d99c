package org.twinbench.kernel.catalog.reading;

import java.util.List;
import java.util.SortedMap;
import java.util.SortedSet;
import java.util.TreeMap;
import java.util.TreeSet;
import java.util.stream.Stream;
import org.twinbench.api.component.Out;
import org.twinbench.kernel.catalog.bytecode.Place;
import org.twinbench.kernel.catalog.declaration.Declaration;
import org.twinbench.kernel.catalog.declaration.DeclaredField;
import org.twinbench.kernel.catalog.declaration.Role;

/** {@code @Out(from = …)}: it names inputs, and the code shows that the wire depends on no other. */
final class FromRules {

    private FromRules() {}

    static Stream<String> mistakes(Declaration declaration, Walks walks) {
        return declaration.fields(Role.OUTPUT).stream()
                .filter(output -> !from(output).isEmpty())
                .flatMap(output -> mistakes(output, declaration, walks));
    }

    /** Returns the inputs that a wire depends on: all that are read, or those of them that its author names. */
    static List<String> dependsOn(DeclaredField wire, SortedSet<String> read) {
        SortedSet<String> inputs = new TreeSet<>(read);
        if (!from(wire).isEmpty()) {
            inputs.retainAll(from(wire));
        }
        return List.copyOf(inputs);
    }

    private static Stream<String> mistakes(DeclaredField output, Declaration declaration, Walks walks) {
        List<String> inputs = declaration.names(Role.INPUT);
        List<String> unknown =
                from(output).stream().filter(name -> !inputs.contains(name)).toList();
        if (!unknown.isEmpty()) {
            return Stream.of(output.place() + ": from = … names " + quoted(unknown) + ", which is no input of it; "
                    + (inputs.isEmpty() ? "it has no inputs, drop from." : "its inputs are " + quoted(inputs) + "."));
        }
        if (!walks.isWire(output.name())) {
            return Stream.of(output.place() + ": from = … is for wires, which are assigned in outputs(); drop it.");
        }
        return walks.blindSpots().stream()
                .findFirst()
                .map(spot -> Stream.of(output.place() + ": from = … cannot be proven, for " + spot.place() + " "
                        + spot.what() + ", which cannot be followed; drop from, or give values instead of this."))
                .orElseGet(() -> leftOut(output, walks));
    }

    private static Stream<String> leftOut(DeclaredField output, Walks walks) {
        SortedMap<String, Place> sources = new TreeMap<>(walks.outputs().sources(output.name()));
        sources.keySet().removeAll(from(output));
        return sources.entrySet().stream()
                .map(source -> output.place() + ": from = … leaves out \"" + source.getKey()
                        + "\", but in " + source.getValue() + " the wire takes a value that is computed from it or"
                        + " under a condition that reads it (what passes through an object or a catch counts, for it"
                        + " cannot be told apart); add \"" + source.getKey() + "\", or compute the wire without it.");
    }

    private static String quoted(List<String> names) {
        return "\"" + String.join("\", \"", names) + "\"";
    }

    private static List<String> from(DeclaredField output) {
        return List.of(output.field().getAnnotation(Out.class).from());
    }
}
