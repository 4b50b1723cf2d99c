package org.twinbench.kernel.schedule.compiled.code.inlining;

import org.twinbench.kernel.catalog.bytecode.Place;

/** A method that cannot become a loop over columns. */
public final class Refusal extends Exception {

    private static final long serialVersionUID = 1L;

    /**
     * @param place where the obstacle stands
     * @param what what is done there: {@code allocates an array}
     */
    public Refusal(Place place, String what) {
        super(place + " " + what);
    }
}
