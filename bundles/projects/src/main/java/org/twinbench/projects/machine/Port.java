package org.twinbench.projects.machine;

/**
 * A port as a machine file names it.
 *
 * @param component the component's path
 * @param name the port's name
 */
public record Port(String component, String name) {
    /** Splits {@code line1/tank.level} at its last dot; a text without one names a component and no port. */
    public static Port of(String path) {
        int dot = path.lastIndexOf('.');
        return dot < 0 ? new Port(path, "") : new Port(path.substring(0, dot), path.substring(dot + 1));
    }
}
