package org.twinbench.launcher.system.http;

import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** Reads Prometheus' text format 0.0.4 strictly: what is not of its grammar fails. */
final class PrometheusText {

    private static final String NAME = "[a-zA-Z_:][a-zA-Z0-9_:]*";
    private static final String LABEL = "[a-zA-Z_][a-zA-Z0-9_]*=\"(?:[^\"\\\\\\n]|\\\\[\"\\\\n])*\"";
    private static final String VALUE = "[-+]?(?:[0-9]+(?:\\.[0-9]*)?(?:[eE][-+]?[0-9]+)?|Inf)|NaN";
    private static final Pattern HELP = Pattern.compile("# HELP (" + NAME + ") .*");
    private static final Pattern TYPE =
            Pattern.compile("# TYPE (" + NAME + ") (counter|gauge|histogram|summary|untyped)");
    private static final Pattern SAMPLE =
            Pattern.compile("(" + NAME + ")(\\{(?:" + LABEL + "(?:," + LABEL + ")*,?)?})? (" + VALUE + ")( -?[0-9]+)?");

    private final Map<String, Double> samples = new LinkedHashMap<>();
    private final Map<String, String> types = new HashMap<>();
    private String family = "";

    private PrometheusText() {}

    /** Returns the values by name and labels, as they stand in the text. */
    static Map<String, Double> samples(String text) {
        if (!text.endsWith("\n")) {
            throw new AssertionError("the last line does not end");
        }
        PrometheusText parser = new PrometheusText();
        text.lines().forEach(parser::line);
        return parser.samples;
    }

    private void line(String line) {
        Matcher type = TYPE.matcher(line);
        Matcher sample = SAMPLE.matcher(line);
        if (type.matches()) {
            family = type.group(1);
            require(types.put(family, type.group(2)) == null, "the type of " + family + " stands twice");
        } else if (sample.matches()) {
            require(sample.group(1).startsWith(family), line + " is not of " + family);
            String key = line.substring(0, sample.start(3) - 1);
            require(samples.put(key, value(sample.group(3))) == null, key + " stands twice");
        } else {
            require(HELP.matcher(line).matches(), "not of the grammar: " + line);
        }
    }

    private static double value(String text) {
        return Double.parseDouble(text.replace("Inf", "Infinity"));
    }

    private static void require(boolean holds, String sentence) {
        if (!holds) {
            throw new AssertionError(sentence);
        }
    }
}
