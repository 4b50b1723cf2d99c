package org.twinbench.commands.index;

import java.util.List;
import java.util.Objects;
import java.util.Optional;
import java.util.Properties;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.twinbench.api.command.CommandType;
import picocli.CommandLine.Help.Ansi;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Model.PositionalParamSpec;
import picocli.CommandLine.Model.UsageMessageSpec;
import picocli.CommandLine.Range;

/**
 * A command as the index knows it.
 *
 * @param name the word that people type
 * @param synopsis name and arguments: {@code run MACHINE}
 * @param summary what it does, in one line
 * @param group heading under which the help lists it
 * @param order place within the group
 * @param features OSGi features that must run for it
 * @param operands variables of these that its operands set
 */
record CommandEntry(
        String name,
        String synopsis,
        String summary,
        String group,
        int order,
        List<String> features,
        List<String> operands) {

    /** Copies. */
    CommandEntry {
        Objects.requireNonNull(name);
        Objects.requireNonNull(synopsis);
        Objects.requireNonNull(summary);
        Objects.requireNonNull(group);
        features = List.copyOf(features);
        operands = List.copyOf(operands);
    }

    /** Describes a command by its annotations. */
    static CommandEntry of(CommandType type, CommandSpec spec) {
        return new CommandEntry(
                type.name(),
                synopsis(type.name(), spec),
                summary(spec.usageMessage()),
                type.group(),
                type.order(),
                List.of(type.features()),
                List.of(type.operands()));
    }

    /** Returns what its file says; the bundle that brings it where that is no part of the distribution. */
    Properties properties(Optional<String> bundle) {
        Properties properties = new Properties();
        properties.setProperty("name", name);
        properties.setProperty("synopsis", synopsis);
        properties.setProperty("summary", summary);
        properties.setProperty("group", group);
        properties.setProperty("order", Integer.toString(order));
        properties.setProperty("features", String.join(",", features));
        if (!operands.isEmpty()) {
            properties.setProperty("operands", String.join(",", operands));
        }
        bundle.ifPresent(name -> properties.setProperty("bundle", name));
        return properties;
    }

    /** The header; of a command without one the first line of its description. */
    private static String summary(UsageMessageSpec usage) {
        return Stream.concat(Stream.of(usage.header()), Stream.of(usage.description()))
                .filter(line -> !line.isBlank())
                .findFirst()
                .map(Ansi.OFF::string)
                .orElse("");
    }

    private static String synopsis(String name, CommandSpec spec) {
        if (!spec.subcommands().isEmpty()) {
            return name + " ...";
        }
        return Stream.concat(
                        Stream.of(name), spec.positionalParameters().stream().map(CommandEntry::label))
                .collect(Collectors.joining(" "));
    }

    private static String label(PositionalParamSpec parameter) {
        Range arity = parameter.arity();
        String label = parameter.paramLabel() + (arity.max() > 1 || arity.isVariable() ? "..." : "");
        return arity.min() == 0 ? "[" + label + "]" : label;
    }
}
