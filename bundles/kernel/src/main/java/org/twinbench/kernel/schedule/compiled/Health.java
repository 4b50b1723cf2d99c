package org.twinbench.kernel.schedule.compiled;

import java.util.BitSet;
import org.twinbench.kernel.schedule.memory.Components;

/** Which components of a block are held or threw in their last call, by their places in it. */
final class Health {

    private final int[] components;
    private final BitSet held = new BitSet();
    private final BitSet failed = new BitSet();
    private boolean allWell = true;

    Health(int[] components) {
        this.components = components;
    }

    boolean isAllWell() {
        return allWell;
    }

    boolean isWell(int k) {
        return !held.get(k) && !failed.get(k);
    }

    boolean isHeld(int k) {
        return held.get(k);
    }

    /** Returns the first place from another on whose component is held, or else how many components there are. */
    int nextHeld(int from) {
        int found = held.nextSetBit(from);
        return found < 0 ? components.length : found;
    }

    void hold(int k) {
        held.set(k);
        allWell = false;
    }

    /** A component was called as an object. */
    void called(int k, boolean well) {
        failed.set(k, !well);
        allWell &= well;
    }

    /** A new call gives a component that threw in its last one another chance. */
    void recover(Components objects) {
        for (int k = failed.nextSetBit(0); k >= 0; k = failed.nextSetBit(k + 1)) {
            objects.recovered(components[k]);
        }
        failed.clear();
        allWell = held.isEmpty();
    }

    /** Takes it over from the objects. */
    void load(Components objects) {
        held.clear();
        failed.clear();
        for (int k = 0; k < components.length; k++) {
            if (!objects.isWell(components[k])) {
                BitSet one = objects.isHeld(components[k]) ? held : failed;
                one.set(k);
            }
        }
        allWell = failed.isEmpty() && held.isEmpty();
    }
}
