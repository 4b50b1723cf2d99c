package org.twinbench.api.command;

/** A link, port, file or folder that a command needs cannot be used; ends the command with {@link ExitCode#NOT_USABLE}. */
public final class NotUsable extends RuntimeException {

    private static final long serialVersionUID = 1L;

    /** @param message what cannot be used, why, and what to do, as a sentence */
    public NotUsable(String message) {
        super(message);
    }
}
