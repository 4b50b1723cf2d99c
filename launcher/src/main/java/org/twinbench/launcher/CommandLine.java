package org.twinbench.launcher;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;

/**
 * What was typed after {@code twinbench}.
 *
 * @param command the command
 * @param words what follows it
 * @param operands names of the values that the first words give which belong to no option
 */
record CommandLine(String command, List<String> words, List<String> operands) {

    private static final String DEFAULT_COMMAND = "serve";
    private static final String HELP = "help";

    /** Reads the words; without a command it is {@code serve}. {@code help X} is {@code X --help}. */
    static CommandLine of(List<String> typed) {
        if (typed.size() == 1 && isHelp(typed.get(0))) {
            return ofHelp(List.of());
        }
        if (typed.isEmpty() || typed.get(0).startsWith("-")) {
            return new CommandLine(DEFAULT_COMMAND, typed, List.of());
        }
        if (typed.get(0).equals(HELP)) {
            return ofHelp(typed.subList(1, typed.size()));
        }
        return new CommandLine(typed.get(0), List.copyOf(typed.subList(1, typed.size())), List.of());
    }

    private static CommandLine ofHelp(List<String> asked) {
        if (asked.isEmpty()) {
            return new CommandLine(HELP, List.of(), List.of());
        }
        List<String> words = new ArrayList<>(asked);
        words.add("--help");
        return of(words);
    }

    /** Command and words, as the command's dispatcher wants them. */
    String[] all() {
        List<String> all = new ArrayList<>(words);
        all.add(0, command);
        return all.toArray(String[]::new);
    }

    /** True if only the program's own help is asked for. */
    boolean asksForOverview() {
        return command.equals(HELP);
    }

    boolean asksForHelp() {
        return options().stream().anyMatch(CommandLine::isHelp);
    }

    boolean asksForVersion() {
        return command.equals(DEFAULT_COMMAND)
                && words.size() == 1
                && Set.of("--version", "-V").contains(words.get(0));
    }

    /** This line with names for words that belong to no option. */
    CommandLine naming(List<String> names) {
        return new CommandLine(command, words, names);
    }

    /**
     * The values given to these names, as {@code --name value}, {@code --name=value}, or as operands; of options the last one
     * wins. What follows an option that is none of these is not taken for an operand: it may be that option's value.
     */
    Map<String, String> values(Set<String> names) {
        Map<String, String> values = new TreeMap<>();
        List<String> others = new ArrayList<>();
        List<String> options = options();
        boolean clear = true;
        for (int i = 0; i < options.size(); i++) {
            String word = options.get(i);
            int equals = word.indexOf('=');
            if (equals > 0 && isOption(word.substring(0, equals), names)) {
                values.put(word.substring(2, equals), word.substring(equals + 1));
            } else if (isOption(word, names) && i + 1 < options.size()) {
                values.put(word.substring(2), options.get(++i));
            } else if (word.startsWith("-")) {
                clear &= equals > 0;
            } else if (clear) {
                others.add(word);
            }
        }
        words.stream().skip(options.size() + 1L).forEach(others::add);
        for (int i = 0; i < Math.min(operands.size(), others.size()); i++) {
            values.put(operands.get(i), others.get(i));
        }
        values.keySet().retainAll(names);
        return values;
    }

    /** True if an option was typed, with a value or without. */
    boolean has(String name) {
        return options().stream().anyMatch(word -> word.equals("--" + name) || word.startsWith("--" + name + "="));
    }

    /** Everything before {@code --}. */
    private List<String> options() {
        int end = words.indexOf("--");
        return end < 0 ? words : words.subList(0, end);
    }

    private static boolean isHelp(String word) {
        return word.equals("--help") || word.equals("-h");
    }

    private static boolean isOption(String word, Set<String> names) {
        return word.startsWith("--") && names.contains(word.substring(2));
    }
}
