package org.twinbench.api.run;

/**
 * Where a run goes on from.
 *
 * @param run the run that the snapshot was taken of
 * @param tick the tick of its machine's clock
 */
public record RunOrigin(long run, long tick) {}
