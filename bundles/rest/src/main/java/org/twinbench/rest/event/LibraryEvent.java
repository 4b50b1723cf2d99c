package org.twinbench.rest.event;

import java.util.List;

/**
 * The library changed.
 *
 * @param at when, by the clock on the wall
 * @param added ids of types that can be used now
 * @param changed ids of types that another bundle, or another version of it, provides now
 * @param removed ids of types that cannot be used any more
 * @param unusable ids of all types that are deployed and cannot be used; {@code component-types} has the reasons
 */
public record LibraryEvent(
        String at, List<String> added, List<String> changed, List<String> removed, List<String> unusable)
        implements Event {

    @Override
    public EventType type() {
        return EventType.LIBRARY;
    }
}
