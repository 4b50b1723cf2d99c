package org.twinbench.rest.event;

import java.util.List;

/**
 * What bundles add to the workbench changed.
 *
 * @param at when, by the clock on the wall
 * @param bundles symbolic names of the bundles that contribute now
 */
public record ContributionEvent(String at, List<String> bundles) implements Event {

    @Override
    public EventType type() {
        return EventType.CONTRIBUTION;
    }
}
