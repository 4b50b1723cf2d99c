package org.twinbench.workbench.live;

import java.util.List;
import java.util.Optional;

/**
 * What a client is told in text: one of these.
 *
 * @param subscribed what is sent from now on
 * @param ended a subscription whose simulation is gone
 * @param problem why a request was refused
 */
record LiveAnswer(Optional<Subscribed> subscribed, Optional<Integer> ended, Optional<Refusal> problem) {

    /**
     * A subscription that is in force.
     *
     * @param id what its frames are marked with
     * @param simulation number of the simulation
     * @param signals paths, in the order in which values are sent
     */
    record Subscribed(int id, long simulation, List<String> signals) {}

    /**
     * A refusal.
     *
     * @param id the subscription that was asked for, where that could be read
     * @param detail what is wrong and what to do, as a sentence
     */
    record Refusal(Optional<Integer> id, String detail) {}

    static LiveAnswer subscribed(LiveRequest.Subscribe asked) {
        return new LiveAnswer(
                Optional.of(new Subscribed(asked.id(), asked.simulation(), asked.signals())),
                Optional.empty(),
                Optional.empty());
    }

    static LiveAnswer ended(int id) {
        return new LiveAnswer(Optional.empty(), Optional.of(id), Optional.empty());
    }

    static LiveAnswer problem(Optional<Integer> id, String detail) {
        return new LiveAnswer(Optional.empty(), Optional.empty(), Optional.of(new Refusal(id, detail)));
    }
}
