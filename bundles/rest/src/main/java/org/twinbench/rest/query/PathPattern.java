package org.twinbench.rest.query;

import java.util.regex.Pattern;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/** A choice of paths, in which {@code *} stands for any characters: {@code tank.*}. */
public final class PathPattern {

    private PathPattern() {}

    /** Returns the expression that a whole path is to match. */
    public static Pattern of(String pattern) {
        return Pattern.compile(
                Stream.of(pattern.split("\\*", -1)).map(Pattern::quote).collect(Collectors.joining(".*")));
    }
}
