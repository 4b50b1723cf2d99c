package org.twinbench.kernel.catalog.declaration;

import java.util.List;

/** What the code of a behavior makes of its outputs. */
public interface OutputNature {

    /** Returns whether an output shows what {@code step} assigned, from the next instant on. */
    boolean isRegister(String output);

    /** Returns the inputs that a wire depends on, sorted; none for a register. */
    List<String> dependsOn(String output);
}
