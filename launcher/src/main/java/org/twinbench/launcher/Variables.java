package org.twinbench.launcher;

import java.io.IOException;
import java.io.Reader;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Properties;
import java.util.Set;
import java.util.TreeMap;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * Values of the features' variables. A feature's default is overruled by {@code twinbench.properties} in the data folder,
 * that by the environment ({@code TWINBENCH_PORT}), that by the command line ({@code --port}).
 */
final class Variables {

    /** The variable that names the data folder. */
    static final String DATA = "data";

    /** The variable that names the folder of the distribution. */
    static final String HOME = "home";

    private static final Pattern REFERENCE = Pattern.compile("\\$\\{([^}]*)}");

    private final Map<String, String> values;

    private Variables(Map<String, String> values) {
        this.values = values;
    }

    /**
     * @param defaults values of the features that are to be started
     * @param known names that may stand in the file although no started feature has them
     */
    static Variables of(
            Map<String, String> defaults, List<String> known, Map<String, String> environment, CommandLine line)
            throws LaunchFailure {
        Path data = dataFolder(defaults, environment, line);
        Map<String, String> values = new TreeMap<>(defaults);
        values.putAll(file(data.resolve("twinbench.properties"), known));
        values.keySet().retainAll(defaults.keySet());
        values.putAll(given(defaults.keySet(), environment, line));
        values.replaceAll((name, value) -> withHome(value));
        values.put(DATA, data.toString());
        return new Variables(values);
    }

    /** These variables and one more, which nobody overrules. */
    Variables and(String name, Path value) {
        Map<String, String> more = new TreeMap<>(values);
        more.put(name, value.toString());
        return new Variables(more);
    }

    /** The data folder, which can be named everywhere but in the file that lies in it. */
    static Path dataFolder(Map<String, String> defaults, Map<String, String> environment, CommandLine line) {
        String text = given(defaults.keySet(), environment, line).getOrDefault(DATA, defaults.get(DATA));
        return Path.of(withHome(text)).toAbsolutePath().normalize();
    }

    /** The values that were given to these names, by the environment or on the command line. */
    static Map<String, String> given(Set<String> names, Map<String, String> environment, CommandLine line) {
        Map<String, String> given = new TreeMap<>();
        names.stream()
                .filter(name -> environment.containsKey(environmentName(name)))
                .forEach(name -> given.put(name, environment.get(environmentName(name))));
        given.putAll(line.values(names));
        return given;
    }

    Path data() {
        return Path.of(values.get(DATA));
    }

    /** Fills in {@code ${name}}, wherever it stands in the text. */
    String fill(String text) throws LaunchFailure {
        StringBuilder filled = new StringBuilder();
        Matcher matcher = REFERENCE.matcher(text);
        while (matcher.find()) {
            String value = values.get(matcher.group(1));
            if (value == null) {
                throw new LaunchFailure(
                        LaunchFailure.NOT_USABLE,
                        "\"" + text + "\" in an OSGi feature refers to a variable that there is not; there are "
                                + String.join(", ", values.keySet()) + ".");
            }
            matcher.appendReplacement(filled, Matcher.quoteReplacement(value));
        }
        return matcher.appendTail(filled).toString();
    }

    private static Map<String, String> file(Path file, List<String> known) throws LaunchFailure {
        Map<String, String> values = new TreeMap<>();
        if (!Files.exists(file)) {
            return values;
        }
        Properties properties = new Properties();
        try (Reader reader = Files.newBufferedReader(file)) {
            properties.load(reader);
        } catch (IOException | IllegalArgumentException e) {
            throw new LaunchFailure(LaunchFailure.WRONG_INPUT, file + " cannot be read: " + e.getMessage(), e);
        }
        for (String name : properties.stringPropertyNames()) {
            if (!known.contains(name) || name.equals(DATA)) {
                throw new LaunchFailure(
                        LaunchFailure.WRONG_INPUT,
                        file + ": \"" + name + "\" cannot be set here; what can is "
                                + String.join(
                                        ", ",
                                        known.stream()
                                                .filter(other -> !other.equals(DATA))
                                                .toList())
                                + ".");
            }
            values.put(name, properties.getProperty(name).strip());
        }
        return values;
    }

    private static String withHome(String value) {
        boolean refersToHome = value.equals("~") || value.startsWith("~/") || value.startsWith("~\\");
        return refersToHome ? System.getProperty("user.home") + value.substring(1) : value;
    }

    private static String environmentName(String name) {
        return "TWINBENCH_" + name.toUpperCase(Locale.ROOT).replaceAll("[^A-Z0-9]", "_");
    }
}
