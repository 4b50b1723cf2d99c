package org.twinbench.kernel.engine;

import java.util.Locale;
import java.util.Set;
import java.util.stream.Collectors;
import org.twinbench.api.simulation.SimulationStatus.State;

/** Says why a simulation does not do what was asked for: its state, and what to do. */
record Refusals(long id) {

    /** @param what what it does not do, as in "start" */
    IllegalStateException notAllowed(State state, Set<State> allowed, String what) {
        String words = allowed.stream().sorted().map(Refusals::word).collect(Collectors.joining(" or "));
        return new IllegalStateException(is(state) + "; to " + what + " it, it must be " + words + ".");
    }

    /** @param lack what it does not do, as in "computes no rows" */
    IllegalStateException withoutPlan(State state, String lack) {
        return new IllegalStateException(is(state) + "; it " + lack + ".");
    }

    private String is(State state) {
        return "Simulation " + id + " is " + word(state);
    }

    private static String word(State state) {
        return state.name().toLowerCase(Locale.ROOT);
    }
}
