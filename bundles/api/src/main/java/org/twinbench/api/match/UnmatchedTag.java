package org.twinbench.api.match;

/**
 * A tag that would be bound to no port.
 *
 * @param address how the link finds it
 * @param name names of the nodes on the way to it
 * @param reason why, as a sentence
 */
public record UnmatchedTag(String address, String name, String reason) {}
