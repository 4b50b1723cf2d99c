package org.twinbench.projects.match;

import org.twinbench.api.library.PortDescriptor;

/**
 * A port of a machine that a tag may be bound to.
 *
 * @param component path of its component
 * @param label free text of the component
 */
record BindablePort(String component, String label, PortDescriptor port) {

    String path() {
        return component + "." + port.name();
    }

    /** Returns a word of a pattern as this port fills it in. */
    String filled(String word) {
        return switch (word) {
            case "{component}" -> component;
            case "{port}" -> port.name();
            case "{label}" -> label;
            default -> word;
        };
    }

    /** Returns how much a name has to have in common with this port, to tell which of several it is meant for. */
    int length() {
        return path().length();
    }
}
