package org.twinbench.api.command;

/** How a command ends, for scripts. */
public final class ExitCode {

    /** All good. */
    public static final int GOOD = 0;

    /** An expectation failed. */
    public static final int EXPECTATION_FAILED = 1;

    /** Wrong input or usage. */
    public static final int WRONG_INPUT = 2;

    /** A component stopped the run. */
    public static final int COMPONENT_FAILED = 3;

    /** A link, port or folder is not usable. */
    public static final int NOT_USABLE = 4;

    /** Twinbench itself failed; the number of {@code EX_SOFTWARE} in BSD's sysexits.h, so that nobody takes it for a verdict. */
    public static final int INTERNAL_ERROR = 70;

    /** Interrupted by Ctrl-C. */
    public static final int INTERRUPTED = 130;

    private ExitCode() {}
}
