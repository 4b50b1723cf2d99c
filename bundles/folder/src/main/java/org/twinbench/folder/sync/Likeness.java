package org.twinbench.folder.sync;

import org.twinbench.api.model.MachineModel;

/** Whether two machines are probably versions of one. */
final class Likeness {

    private Likeness() {}

    /** Returns whether they have one name, or at least half of their components in common. */
    static boolean of(MachineModel one, MachineModel other) {
        int most = Math.max(one.components().size(), other.components().size());
        long common = one.components().entrySet().stream()
                .filter(component ->
                        component.getValue().equals(other.components().get(component.getKey())))
                .count();
        return one.name().equals(other.name()) || most > 0 && 2 * common >= most;
    }
}
