package org.twinbench.workbench.contribution;

import java.util.List;
import java.util.Optional;
import org.twinbench.api.workbench.ContributedCommand;
import org.twinbench.api.workbench.ContributedFaceplate;
import org.twinbench.api.workbench.ContributedKeybinding;
import org.twinbench.api.workbench.ContributedMenuItem;
import org.twinbench.api.workbench.ContributedView;

/**
 * The file {@code contributions.json} of a bundle.
 *
 * @param commands commands
 * @param views views
 * @param keybindings keys
 * @param menus items of menus
 * @param faceplates faceplates
 */
record Manifest(
        Optional<List<ContributedCommand>> commands,
        Optional<List<ContributedView>> views,
        Optional<List<ContributedKeybinding>> keybindings,
        Optional<List<ContributedMenuItem>> menus,
        Optional<List<ContributedFaceplate>> faceplates) {

    /** Returns a list, empty if the file has none. */
    static <E> List<E> of(Optional<List<E>> list) {
        return list.orElse(List.of());
    }
}
