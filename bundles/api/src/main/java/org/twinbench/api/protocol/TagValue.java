package org.twinbench.api.protocol;

import java.time.Instant;
import java.util.Objects;
import java.util.Optional;
import org.twinbench.api.library.Kind;

/**
 * A value of a tag.
 *
 * @param kind kind of the value
 * @param real a number; of the other kinds the same as {@code integer}
 * @param integer an integer, or a truth value as 0 or 1; 0 for a number
 * @param status how far it can be trusted
 * @param sourceTime when the remote system took it, by its own clock, if it says so
 */
public record TagValue(Kind kind, double real, long integer, StatusCode status, Optional<Instant> sourceTime) {

    /** Refuses null. */
    public TagValue {
        Objects.requireNonNull(kind);
        Objects.requireNonNull(status);
        Objects.requireNonNull(sourceTime);
    }

    /** Returns a good number. */
    public static TagValue of(double real) {
        return new TagValue(Kind.REAL, real, 0, StatusCode.GOOD, Optional.empty());
    }

    /** Returns a good integer. */
    public static TagValue of(long integer) {
        return new TagValue(Kind.INTEGER, integer, integer, StatusCode.GOOD, Optional.empty());
    }

    /** Returns a good truth value. */
    public static TagValue of(boolean flag) {
        return new TagValue(Kind.BOOLEAN, flag ? 1 : 0, flag ? 1 : 0, StatusCode.GOOD, Optional.empty());
    }

    /** Returns that there is no value, and why. */
    public static TagValue bad(StatusCode status) {
        return new TagValue(Kind.REAL, Double.NaN, 0, status, Optional.empty());
    }

    /** Returns this value with what the remote system says of it. */
    public TagValue with(StatusCode newStatus, Optional<Instant> taken) {
        return new TagValue(kind, real, integer, newStatus, taken);
    }
}
