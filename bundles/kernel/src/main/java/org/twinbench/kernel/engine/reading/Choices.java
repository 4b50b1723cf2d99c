package org.twinbench.kernel.engine.reading;

import java.util.LinkedHashMap;
import java.util.Map;
import org.twinbench.kernel.schedule.Plan;

/**
 * What was chosen from the present plan lately: people and programs ask for the same signals again and again, and a machine may
 * have a hundred thousand. Safe for use by many threads.
 */
final class Choices {

    private static final int MOST = 16;

    private final Map<PathPattern, Columns> recent = new LinkedHashMap<>(MOST, 0.75f, true) {
        private static final long serialVersionUID = 1L;

        @Override
        protected boolean removeEldestEntry(Map.Entry<PathPattern, Columns> eldest) {
            return size() > MOST;
        }
    };
    private Plan plan;

    /** Returns the signals of a plan that a pattern chooses. */
    synchronized Columns of(Plan present, PathPattern pattern) {
        if (plan != present) {
            recent.clear();
            plan = present;
        }
        return recent.computeIfAbsent(pattern, chosen -> Columns.of(present, chosen));
    }

    /** Lets go of the plan and of everything that its components' classes hold. */
    synchronized void release() {
        recent.clear();
        plan = null;
    }
}
