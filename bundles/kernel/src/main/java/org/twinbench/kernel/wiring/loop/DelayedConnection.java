package org.twinbench.kernel.wiring.loop;

/**
 * A connection whose reader takes the value of the tick before.
 *
 * @param wire what is read
 * @param target index of the component that reads
 * @param input its input
 */
public record DelayedConnection(WirePort wire, int target, String input) {}
