package org.twinbench.commands.dispatch;

import java.util.Optional;

/** Commands that installed bundles declare, offered or not. */
interface Deployed {

    /** Returns what this command still waits for, in a few words; empty if no bundle declares such a command. */
    Optional<String> missing(String command);
}
