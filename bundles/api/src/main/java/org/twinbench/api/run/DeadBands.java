package org.twinbench.api.run;

import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.twinbench.api.value.Value;

/**
 * Which signals are recorded with a dead band. Such a signal is recorded only where it leaves the band around the last value
 * that was recorded (the absolute dead band of OPC UA, Part 4, DataChangeFilter), and after {@link #MOST_ROWS} rows at the
 * latest (MaxTimeInterval of OPC UA, Part 11); it holds its value from each sample to the next.
 */
public final class DeadBands {

    /** A value is recorded again after so many rows even if it holds still: what held before a time is found at once. */
    public static final int MOST_ROWS = 1_000;

    private final List<Band> bands;

    /** @param byPattern bands by paths in which {@code *} stands for any characters, several separated by commas */
    public DeadBands(Map<String, Value> byPattern) {
        bands = byPattern.entrySet().stream()
                .flatMap(entry -> Stream.of(entry.getKey().split(",", -1))
                        .map(part -> Band.of(entry.getKey(), part.strip(), entry.getValue())))
                .sorted(Comparator.comparing((Band band) -> -band.part().length())
                        .thenComparing(Band::part)
                        .thenComparing(Band::pattern))
                .toList();
    }

    /** Returns the band of a signal: of the patterns that match it the longest, of equally long ones the first by name. */
    public Optional<Band> of(String path) {
        return bands.stream().filter(band -> band.matches(path)).findFirst();
    }

    /** Returns all bands, one for each part of a pattern, in the order in which they are tried. */
    public List<Band> all() {
        return bands;
    }

    /**
     * The band of the signals that a pattern matches.
     *
     * @param pattern the pattern as it was given
     * @param part the path in which {@code *} stands for any characters, one of those in {@code pattern}
     * @param width the band: a number in the declared unit of a signal, or an interval with its unit
     * @param expression what {@code part} stands for
     */
    public record Band(String pattern, String part, Value width, Pattern expression) {

        private static Band of(String pattern, String part, Value width) {
            String expression =
                    Stream.of(part.split("\\*", -1)).map(Pattern::quote).collect(Collectors.joining(".*"));
            return new Band(pattern, part, width, Pattern.compile(expression));
        }

        /** Returns whether a signal matches. */
        public boolean matches(String path) {
            return expression.matcher(path).matches();
        }
    }
}
