package org.twinbench.kernel.schedule;

/**
 * Shows an output: copies it from its component's memory to its slot.
 *
 * @param from the output
 * @param port position of the port in the component's descriptor
 * @param real which column the slot is in
 * @param slot index in that column
 */
record Tap(Access from, int port, boolean real, int slot) {}
