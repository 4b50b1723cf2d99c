package org.twinbench.kernel.engine.reading;

import java.util.Arrays;
import java.util.regex.Pattern;
import java.util.stream.Collectors;

/** A choice of paths: {@code *} stands for any characters, commas separate alternatives, an empty pattern is all. */
public final class PathPattern {

    private final Pattern pattern;

    public PathPattern(String pattern) {
        String regex = Arrays.stream(pattern.isBlank() ? new String[] {"*"} : pattern.split(","))
                .map(alternative -> Arrays.stream(alternative.strip().split("\\*", -1))
                        .map(Pattern::quote)
                        .collect(Collectors.joining(".*")))
                .collect(Collectors.joining("|"));
        this.pattern = Pattern.compile(regex);
    }

    @Override
    public boolean equals(Object other) {
        return other instanceof PathPattern same && pattern.pattern().equals(same.pattern.pattern());
    }

    @Override
    public int hashCode() {
        return pattern.pattern().hashCode();
    }

    public boolean matches(String path) {
        return pattern.matcher(path).matches();
    }
}
