package org.twinbench.launcher;

/** Why nothing was started: a sentence for people and the exit code that says it to scripts. */
final class LaunchFailure extends Exception {

    /** Wrong input or usage. */
    static final int WRONG_INPUT = 2;

    /** A folder, port or part of the installation is not usable. */
    static final int NOT_USABLE = 4;

    private static final long serialVersionUID = 1L;

    private final int exitCode;

    LaunchFailure(int exitCode, String message) {
        super(message);
        this.exitCode = exitCode;
    }

    LaunchFailure(int exitCode, String message, Throwable cause) {
        super(message, cause);
        this.exitCode = exitCode;
    }

    int exitCode() {
        return exitCode;
    }
}
