package org.twinbench.kernel.wiring.loop;

/**
 * A wire.
 *
 * @param part index of the component that gives it
 * @param port its name
 */
public record WirePort(int part, String port) {}
