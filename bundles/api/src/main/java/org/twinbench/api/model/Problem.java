package org.twinbench.api.model;

import java.util.Objects;
import org.twinbench.api.value.Mistake;

/**
 * Something about a machine that its author should know.
 *
 * @param severity how bad it is
 * @param mistake where and what
 */
public record Problem(Severity severity, Mistake mistake) {

    /** Refuses null. */
    public Problem {
        Objects.requireNonNull(severity);
        Objects.requireNonNull(mistake);
    }

    /** How bad a problem is; all but a note refuse the start. */
    public enum Severity {
        /** No edit elsewhere makes it right; refused when written. */
        MISTAKE,
        /** Right once something else is there or gone: a missing type, an unconnected input, an algebraic loop. */
        INCOMPLETE,
        /** Worth knowing: a unit that is converted, a type of another major version. */
        NOTE
    }
}
