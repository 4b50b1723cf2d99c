package org.twinbench.kernel.schedule.continuous;

/** A component with which a solver cannot go on although its code did not fail. The message goes on after its path. */
public final class Impasse extends RuntimeException {

    private static final long serialVersionUID = 1L;

    public Impasse(String message) {
        super(message);
    }
}
