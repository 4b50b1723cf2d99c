package org.twinbench.api.workbench;

import java.util.Objects;
import java.util.Optional;

/**
 * A command of the workbench.
 *
 * @param id unique in the workbench: {@code acme.gauge.show}
 * @param title what palette and menus call it
 * @param icon an icon of the workbench by name, or a file {@code NAME.svg}
 * @param module file of the ES module whose function {@code run(workbench, argument)} does it
 */
public record ContributedCommand(String id, String title, Optional<String> icon, String module) {

    /** Refuses null. */
    public ContributedCommand {
        Objects.requireNonNull(id);
        Objects.requireNonNull(title);
        Objects.requireNonNull(icon);
        Objects.requireNonNull(module);
    }
}
