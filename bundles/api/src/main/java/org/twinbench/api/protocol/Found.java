package org.twinbench.api.protocol;

import java.util.Objects;
import java.util.Optional;

/**
 * What became of an address.
 *
 * @param tag the tag, if there is one
 * @param reason why there is none, as a sentence that says what to do; empty for a tag
 */
public record Found<T extends Tag>(Optional<T> tag, String reason) {

    /** Refuses neither and both. */
    public Found {
        Objects.requireNonNull(tag);
        if (tag.isPresent() != reason.isEmpty()) {
            throw new IllegalArgumentException("either a tag or a reason");
        }
    }

    /** Returns a tag that is there. */
    public static <T extends Tag> Found<T> of(T tag) {
        return new Found<>(Optional.of(tag), "");
    }

    /** Returns that there is no tag. */
    public static <T extends Tag> Found<T> not(String reason) {
        return new Found<>(Optional.empty(), reason);
    }
}
