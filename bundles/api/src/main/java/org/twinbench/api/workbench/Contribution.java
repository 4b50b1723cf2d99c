package org.twinbench.api.workbench;

import java.util.List;
import java.util.Objects;
import java.util.Optional;

/**
 * What a bundle adds to the workbench.
 *
 * @param bundle symbolic name of the bundle
 * @param version version of the bundle
 * @param base path below which its files are served, ending in {@code /}: another one after each update, so that files may be
 *     kept for ever
 * @param commands what palette, menus and keys run
 * @param views what it shows
 * @param keybindings keys that run commands
 * @param menus menus in which commands stand
 * @param faceplates what components look like
 * @param problem why nothing of it can be used, as sentences; all lists are empty then
 */
public record Contribution(
        String bundle,
        String version,
        String base,
        List<ContributedCommand> commands,
        List<ContributedView> views,
        List<ContributedKeybinding> keybindings,
        List<ContributedMenuItem> menus,
        List<ContributedFaceplate> faceplates,
        Optional<String> problem) {

    /** Copies. */
    public Contribution {
        Objects.requireNonNull(bundle);
        Objects.requireNonNull(version);
        Objects.requireNonNull(base);
        commands = List.copyOf(commands);
        views = List.copyOf(views);
        keybindings = List.copyOf(keybindings);
        menus = List.copyOf(menus);
        faceplates = List.copyOf(faceplates);
        Objects.requireNonNull(problem);
    }
}
