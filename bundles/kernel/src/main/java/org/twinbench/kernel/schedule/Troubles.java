package org.twinbench.kernel.schedule;

import java.util.ArrayList;
import java.util.BitSet;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;

/**
 * What went wrong in a plan. Within one pass over the components troubles may be noted in any order; they are told in the order
 * of their ranks.
 */
public final class Troubles {

    private static final int MOST = 100;
    private static final int EXCEPTION = -1;

    private final List<Trouble> told = new ArrayList<>();
    private final List<Noted> noted = new ArrayList<>();
    private final BitSet reported = new BitSet();

    private record Noted(int rank, int slot, Trouble trouble) {}

    /** Notes that a component threw. */
    public void threw(int rank, int component, Throwable exception) {
        if (told.size() < MOST) {
            Trouble trouble = new Trouble(component, Optional.empty(), Optional.of(exception), 0);
            noted.add(new Noted(rank, EXCEPTION, trouble));
        }
    }

    /** Notes that an output is not finite, unless that is known. */
    public void notFinite(int rank, int component, String output, int slot, double value) {
        if (told.size() < MOST && !reported.get(slot)) {
            Trouble trouble = new Trouble(component, Optional.of(output), Optional.empty(), value);
            noted.add(new Noted(rank, slot, trouble));
        }
    }

    /** Tells what is not part of a pass over the components. */
    public void tell(Trouble trouble) {
        if (told.size() < MOST) {
            told.add(trouble);
        }
    }

    /** A pass over the components is over. */
    public void endOfPass() {
        if (noted.isEmpty()) {
            return;
        }
        noted.sort(Comparator.comparingInt(Noted::rank));
        for (Noted next : noted) {
            if (told.size() < MOST && (next.slot() == EXCEPTION || !reported.get(next.slot()))) {
                told.add(next.trouble());
                if (next.slot() != EXCEPTION) {
                    reported.set(next.slot());
                }
            }
        }
        noted.clear();
    }

    /** Tells outputs that are not finite anew. */
    public void forget() {
        reported.clear();
    }

    public boolean any() {
        return !told.isEmpty();
    }

    public List<Trouble> take() {
        List<Trouble> taken = List.copyOf(told);
        told.clear();
        return taken;
    }
}
