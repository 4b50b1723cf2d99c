package org.twinbench.kernel.catalog.flow;

import java.util.HashSet;
import java.util.Set;
import org.objectweb.asm.tree.analysis.Value;

/**
 * What is known of a value on the stack or in a local variable, whichever way execution came.
 *
 * @param size 2 for long and double, else 1
 * @param self whether it is the behavior itself
 * @param inputs the inputs that it may depend on, through data or through the conditions under which it was made
 * @param memory the fields whose array or object it may be
 */
record Trace(int size, Self self, Set<String> inputs, Set<Memory> memory) implements Value {

    /** Whether a value is {@code this}. */
    enum Self {
        NO,
        MAYBE,
        YES
    }

    static final Trace BEHAVIOR = new Trace(1, Self.YES, Set.of(), Set.of());

    /** Returns a value that is not the behavior and no field's memory. */
    static Trace of(int size, Set<String> inputs) {
        return new Trace(size, Self.NO, inputs, Set.of());
    }

    @Override
    public int getSize() {
        return size;
    }

    boolean mayBeSelf() {
        return self != Self.NO;
    }

    boolean isSelf() {
        return self == Self.YES;
    }

    Trace dependingOn(Set<String> more) {
        return new Trace(size, self, union(inputs, more), memory);
    }

    Trace in(Set<Memory> fields) {
        return new Trace(size, self, inputs, fields);
    }

    /** Returns what is known of a value that is this one or the other. */
    Trace or(Trace other) {
        Self either = self == other.self ? self : Self.MAYBE;
        return new Trace(size, either, union(inputs, other.inputs), union(memory, other.memory));
    }

    static <T> Set<T> union(Set<T> one, Set<T> other) {
        if (one.containsAll(other)) {
            return one;
        }
        Set<T> both = new HashSet<>(one);
        both.addAll(other);
        return Set.copyOf(both);
    }
}
