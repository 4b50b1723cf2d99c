package org.twinbench.rest.json;

/**
 * The answer 201 to a request that made something.
 *
 * @param location path of what was made, below {@code /api/v1/}
 * @param body what was made
 */
public record Created<B>(String location, B body) {}
