package org.twinbench.rest.json;

import java.util.Optional;

/**
 * What is sent to replace an entry: the entry as it was read and edited, or its content alone.
 *
 * @param id the entry's number, as it was read
 * @param revision the revision that was read
 * @param content what it is to say
 */
public record Replacement<T extends Record>(Optional<Long> id, Optional<Long> revision, T content) {}
