package org.twinbench.kernel.wiring;

import org.twinbench.api.library.PortDescriptor;

/**
 * A connection whose ports both exist.
 *
 * @param source index of the component that gives
 * @param output its port
 * @param target index of the component that takes
 * @param input its port
 * @param pointer where it stands in the machine file
 */
public record Wired(int source, PortDescriptor output, int target, PortDescriptor input, String pointer) {}
