package org.twinbench.projects.change;

import java.util.Locale;
import org.twinbench.api.project.Edit;

/** What an edit is called in JSON. */
final class Verb {

    private Verb() {}

    /** Returns {@code set_component} for {@code SetComponent}. */
    static String of(Class<? extends Edit> edit) {
        return edit.getSimpleName().replaceAll("(?<=.)(?=[A-Z])", "_").toLowerCase(Locale.ROOT);
    }
}
