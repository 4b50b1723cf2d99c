package org.twinbench.components.csvreplay;

import java.nio.file.Path;
import java.util.Optional;
import org.twinbench.api.component.Parameters;

/** The parameters of a CSV replay. */
record GivenParameters(Path file, String interpolation, String after) implements Parameters {

    @Override
    public Optional<Double> real(String name) {
        throw new IllegalArgumentException(name);
    }

    @Override
    public Optional<Boolean> bool(String name) {
        throw new IllegalArgumentException(name);
    }

    @Override
    public Optional<Long> integer(String name) {
        throw new IllegalArgumentException(name);
    }

    @Override
    public Optional<String> text(String name) {
        return switch (name) {
            case "interpolation" -> Optional.of(interpolation);
            case "after" -> Optional.of(after);
            default -> throw new IllegalArgumentException(name);
        };
    }

    @Override
    public Optional<double[][]> table(String name) {
        throw new IllegalArgumentException(name);
    }

    @Override
    public Optional<Path> file(String name) {
        if (name.equals("file")) {
            return Optional.of(file);
        }
        throw new IllegalArgumentException(name);
    }
}
