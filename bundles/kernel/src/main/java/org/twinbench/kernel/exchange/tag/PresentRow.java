package org.twinbench.kernel.exchange.tag;

/** What a machine shows at present, as far as its outputs are bound. For one thread at a time, beside the ticks. */
@FunctionalInterface
public interface PresentRow {

    /**
     * Copies the values of the bound outputs, and their tick.
     *
     * @return whether all of it is of one row; otherwise what was copied is worthless
     */
    boolean read(Batch into);
}
