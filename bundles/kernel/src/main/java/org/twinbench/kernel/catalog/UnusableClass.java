package org.twinbench.kernel.catalog;

import java.util.List;

/** A class that cannot be a component type, with everything that is wrong with it. */
public final class UnusableClass extends Exception {

    private static final long serialVersionUID = 1L;

    private final transient List<String> reasons;

    /** @param reasons at least one sentence, each with class, line and what to do */
    public UnusableClass(List<String> reasons) {
        super(String.join(" ", reasons));
        this.reasons = List.copyOf(reasons);
    }

    /** Returns what is wrong, each with class, line and what to do, as sentences. */
    public List<String> reasons() {
        return reasons;
    }
}
