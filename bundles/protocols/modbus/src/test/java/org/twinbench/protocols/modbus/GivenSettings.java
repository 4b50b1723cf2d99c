package org.twinbench.protocols.modbus;

import java.nio.file.Path;
import java.util.Optional;
import org.twinbench.api.component.Parameters;

/** The settings of a link. */
record GivenSettings(long unit, String order) implements Parameters {

    @Override
    public Optional<Long> integer(String name) {
        return Optional.of(unit).filter(given -> name.equals("unit"));
    }

    @Override
    public Optional<String> text(String name) {
        return Optional.of(order).filter(given -> name.equals("word_order"));
    }

    @Override
    public Optional<Double> real(String name) {
        throw new IllegalArgumentException(name);
    }

    @Override
    public Optional<Boolean> bool(String name) {
        throw new IllegalArgumentException(name);
    }

    @Override
    public Optional<double[][]> table(String name) {
        throw new IllegalArgumentException(name);
    }

    @Override
    public Optional<Path> file(String name) {
        throw new IllegalArgumentException(name);
    }
}
