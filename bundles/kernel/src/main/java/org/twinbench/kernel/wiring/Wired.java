package org.twinbench.kernel.wiring;

import org.twinbench.api.library.PortDescriptor;
import org.twinbench.api.value.Mistake;

/**
 * A connection whose ports both exist.
 *
 * @param source index of the component that gives
 * @param from its port
 * @param target index of the component that takes
 * @param to its port
 * @param written the path of the port that takes, as the machine file writes it
 */
public record Wired(int source, Shape.Port from, int target, Shape.Port to, String written) {

    PortDescriptor output() {
        return from.descriptor();
    }

    PortDescriptor input() {
        return to.descriptor();
    }

    /** Returns where it stands in the machine file. */
    String pointer() {
        return pointer(written);
    }

    static String pointer(String target) {
        return Mistake.pointer("/connections", target);
    }
}
