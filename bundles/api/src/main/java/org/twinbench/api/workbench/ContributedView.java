package org.twinbench.api.workbench;

import java.util.Objects;
import java.util.Optional;

/**
 * A view of the workbench.
 *
 * @param id unique in the workbench: {@code acme.gauge}
 * @param title what its tab says
 * @param icon an icon of the workbench by name, or a file {@code NAME.svg}
 * @param place where it opens
 * @param activity the activity that it belongs to; absent for a view that is there in each
 * @param entry its entry in the activity bar; absent for none
 * @param module file of the ES module whose function {@code mount(root, workbench)} shows it
 */
public record ContributedView(
        String id,
        String title,
        Optional<String> icon,
        Place place,
        Optional<String> activity,
        Optional<ActivityEntry> entry,
        String module) {

    /** Refuses null. */
    public ContributedView {
        Objects.requireNonNull(id);
        Objects.requireNonNull(title);
        Objects.requireNonNull(icon);
        Objects.requireNonNull(place);
        Objects.requireNonNull(activity);
        Objects.requireNonNull(entry);
        Objects.requireNonNull(module);
    }

    /** Where a view opens. */
    public enum Place {
        /** Beside the activity bar. */
        LEFT,
        /** A tab in the middle. */
        CENTRE,
        /** Where the inspector is. */
        RIGHT,
        /** A tab below. */
        BOTTOM
    }

    /**
     * An entry of the activity bar.
     *
     * @param order lower ones stand higher
     */
    public record ActivityEntry(int order) {}
}
