package org.twinbench.kernel.engine.clock;

/** What a change does to a machine besides setting values; done at its tick, by the holder of the turn. */
@FunctionalInterface
public interface Intervention {

    /** Does it, before wires settle. */
    void apply(Machine machine);
}
