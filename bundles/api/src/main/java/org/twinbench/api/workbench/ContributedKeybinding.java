package org.twinbench.api.workbench;

import java.util.Objects;
import java.util.Optional;
import org.twinbench.api.value.Value;

/**
 * A key that runs a command.
 *
 * @param key as people read it: {@code Ctrl+Shift+G}
 * @param command id of the command
 * @param argument what the command is given
 */
public record ContributedKeybinding(String key, String command, Optional<Value> argument) {

    /** Refuses null. */
    public ContributedKeybinding {
        Objects.requireNonNull(key);
        Objects.requireNonNull(command);
        Objects.requireNonNull(argument);
    }
}
