package org.twinbench.kernel.catalog.flow;

/** Something worth a sentence that was seen on a walk. */
public enum Event {
    /** A static field is assigned, or an element of its array. Tells the field. */
    CHANGES_STATIC,
    /** An element of an array that a field of {@code this} holds is assigned. Tells the field. */
    CHANGES_CONTENTS,
    /** The array of a state is given to code that cannot be followed and may change it. Tells the field. */
    HANDS_OUT_STATE,
    /** {@code this} gets out of sight. Tells how. */
    LETS_GO_OF_THIS,
    /** An output, derivative or zero crossing is read before it has been assigned on every path. Tells the field. */
    READS_TOO_EARLY,
    /** The method ends with an output, derivative or zero crossing not assigned. Tells the field. */
    ENDS_WITHOUT
}
