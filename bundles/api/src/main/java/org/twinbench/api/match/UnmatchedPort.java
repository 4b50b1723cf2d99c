package org.twinbench.api.match;

/**
 * A port that no tag would be bound to.
 *
 * @param port the port, {@code path.port}
 * @param reason why, as a sentence
 */
public record UnmatchedPort(String port, String reason) {}
