package org.twinbench.api.workbench;

import java.util.Objects;
import java.util.Optional;

/**
 * A command that stands in a menu.
 *
 * @param menu whose menu: {@code component}, {@code port}, {@code connection}, {@code canvas} or {@code machine}
 * @param command id of the command
 * @param group items of one group stand together, groups in the order of their names
 */
public record ContributedMenuItem(String menu, String command, Optional<String> group) {

    /** Refuses null. */
    public ContributedMenuItem {
        Objects.requireNonNull(menu);
        Objects.requireNonNull(command);
        Objects.requireNonNull(group);
    }
}
