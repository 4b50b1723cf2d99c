package org.twinbench.api.workbench;

import java.util.Objects;
import java.util.Optional;

/**
 * What the components of a type look like.
 *
 * @param type id of the component type
 * @param svg file {@code NAME.svg} that a node shows, whose elements follow signals by attributes
 * @param icon an icon of the workbench by name, or a file {@code NAME.svg}
 */
public record ContributedFaceplate(String type, Optional<String> svg, Optional<String> icon) {

    /** Refuses null. */
    public ContributedFaceplate {
        Objects.requireNonNull(type);
        Objects.requireNonNull(svg);
        Objects.requireNonNull(icon);
    }
}
