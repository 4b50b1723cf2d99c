package org.twinbench.kernel.wiring;

import java.util.Optional;

/** A port, parameter or state of a component as people write it: {@code line1/heating/tank.level}. */
public record PortPath(String component, String port) {

    /** Splits a path at its last dot; empty if it has none. */
    public static Optional<PortPath> of(String path) {
        int dot = path.lastIndexOf('.');
        return dot < 0 ? Optional.empty() : Optional.of(new PortPath(path.substring(0, dot), path.substring(dot + 1)));
    }

    @Override
    public String toString() {
        return component + "." + port;
    }
}
