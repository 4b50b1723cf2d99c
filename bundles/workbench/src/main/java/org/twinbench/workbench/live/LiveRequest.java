package org.twinbench.workbench.live;

import java.util.List;
import java.util.Objects;
import java.util.Optional;

/**
 * What a client asks for: one of these.
 *
 * @param subscribe signals to send from now on, in place of what had this id
 * @param unsubscribe id of what is to be sent no more
 */
record LiveRequest(Optional<Subscribe> subscribe, Optional<Integer> unsubscribe) {

    private static final int MOST_SIGNALS = 20_000;
    private static final int HIGHEST_ID = 0xFFFF;
    private static final double HIGHEST_RATE = 60;

    /** Refuses both and neither. */
    LiveRequest {
        if (subscribe.isPresent() == unsubscribe.isPresent()) {
            throw new IllegalArgumentException("Send either subscribe or unsubscribe.");
        }
    }

    /**
     * A subscription.
     *
     * @param id what its frames are marked with, 0 to 65535; chosen by the client
     * @param simulation number of the simulation
     * @param signals paths, in the order in which values are sent; may be none, for simulated time alone
     * @param hz frames per second at most, greater than 0, at most 60; 20 if absent
     */
    record Subscribe(int id, long simulation, List<String> signals, Optional<Double> hz) {

        private static final double USUAL_RATE = 20;

        /** Refuses what is out of range. */
        Subscribe {
            signals = List.copyOf(signals);
            Objects.requireNonNull(hz);
            if (id < 0 || id > HIGHEST_ID) {
                throw new IllegalArgumentException("id is " + id + "; allowed: 0 to " + HIGHEST_ID + ".");
            }
            if (signals.size() > MOST_SIGNALS) {
                throw new IllegalArgumentException(
                        "signals has " + signals.size() + " paths; allowed: " + MOST_SIGNALS + " in one subscription.");
            }
            if (hz.filter(rate -> rate <= 0 || rate > HIGHEST_RATE).isPresent()) {
                throw new IllegalArgumentException("hz is " + hz.get() + "; allowed: more than 0, at most 60.");
            }
        }

        /** Returns the distance between two frames, in ns. */
        long periodNanos() {
            return (long) (1e9 / hz.orElse(USUAL_RATE));
        }
    }
}
