package org.twinbench.rest.event;

import java.util.Optional;
import org.twinbench.api.extension.Extension;

/**
 * A jar in the folder of extensions came, went or changed its state.
 *
 * @param at when, by the clock on the wall
 * @param file name of the file
 * @param id symbolic name of the bundle
 * @param version version of the bundle
 * @param state what became of it; absent when it is gone
 * @param problem why it does not run, as sentences
 */
public record ExtensionEvent(
        String at, String file, String id, String version, Optional<Extension.State> state, Optional<String> problem)
        implements Event {

    @Override
    public EventType type() {
        return EventType.EXTENSION;
    }
}
