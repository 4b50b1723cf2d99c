package org.twinbench.commands.dispatch;

import java.util.Optional;

/** Commands that installed bundles declare, offered or not. */
interface Deployed {

    /** Returns why this command is not offered, as half a sentence; empty if no bundle declares such a command. */
    Optional<String> missing(String command);
}
