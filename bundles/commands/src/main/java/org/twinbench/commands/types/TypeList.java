package org.twinbench.commands.types;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.stream.Collectors;
import org.twinbench.api.library.ComponentTypeDescriptor;
import org.twinbench.api.library.Library;
import org.twinbench.api.library.LibraryEntry;
import org.twinbench.api.library.UnusableType;
import org.twinbench.api.simulation.TypeExecution;
import org.twinbench.api.simulation.TypeExecutions;
import org.twinbench.commands.text.Columns;
import org.twinbench.commands.text.Counted;

/** The library by category, a line per type. */
final class TypeList {

    private final Library library;
    private final TypeExecutions executions;

    TypeList(Library library, TypeExecutions executions) {
        this.library = library;
        this.executions = executions;
    }

    /** Returns the lines; where reasons are asked for, with those of types that do not run compiled or cannot be used. */
    List<String> lines(boolean why) {
        List<LibraryEntry> types = library.types();
        List<UnusableType> unusable = library.unusable();
        List<String> lines =
                new ArrayList<>(types.isEmpty() ? List.of("No component types are installed.") : byCategory(types));
        if (why) {
            lines.addAll(objects(types));
        }
        if (!unusable.isEmpty()) {
            lines.add("");
            lines.add(Counted.of(unusable.size(), "type") + " cannot be used"
                    + (why ? "" : "; twinbench types --why tells what to do"));
            unusable.forEach(broken -> lines.addAll(unusable(broken, why)));
        }
        return lines;
    }

    private List<String> objects(List<LibraryEntry> types) {
        Map<String, String> reasons = new TreeMap<>();
        types.stream()
                .map(entry -> entry.descriptor().id())
                .forEach(id ->
                        executions.of(id).flatMap(TypeExecution::reason).ifPresent(reason -> reasons.put(id, reason)));
        List<String> lines = new ArrayList<>();
        if (!reasons.isEmpty()) {
            lines.add("");
            lines.add("Not compiled, but run as one object per component");
            reasons.forEach((id, reason) -> lines.addAll(List.of("  " + id, "    " + reason)));
        }
        return lines;
    }

    /** Returns the lines about a type that cannot be used. */
    static List<String> unusable(UnusableType broken, boolean why) {
        List<String> lines = new ArrayList<>();
        lines.add("  " + broken.id() + "  (" + broken.className() + " in " + broken.bundle() + " " + broken.version()
                + ")");
        List<String> reasons = why ? broken.reasons() : List.of(broken.reasons().get(0));
        reasons.forEach(reason -> reason.lines().forEach(line -> lines.add("    " + line)));
        if (reasons.size() < broken.reasons().size()) {
            lines.add("    … and " + Counted.of(broken.reasons().size() - reasons.size(), "more reason"));
        }
        return lines;
    }

    private static List<String> byCategory(List<LibraryEntry> types) {
        int width = types.stream()
                .mapToInt(entry -> entry.descriptor().id().length())
                .max()
                .orElse(0);
        List<String> lines = new ArrayList<>();
        types.stream()
                .map(LibraryEntry::descriptor)
                .collect(Collectors.groupingBy(ComponentTypeDescriptor::category, TreeMap::new, Collectors.toList()))
                .forEach((category, members) -> {
                    lines.add(category);
                    Columns columns = new Columns("  ", 0);
                    members.stream()
                            .sorted(Comparator.comparing(ComponentTypeDescriptor::id))
                            .forEach(type -> columns.add(String.format("%-" + width + "s", type.id()), oneLine(type)));
                    lines.addAll(columns.lines());
                });
        return lines;
    }

    private static String oneLine(ComponentTypeDescriptor type) {
        return type.doc().isEmpty() ? type.name() : type.doc();
    }
}
