package org.twinbench.kernel.wiring.loop;

import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.Optional;

/** What is done about an algebraic loop. */
public enum LoopMethod {
    /** The machine does not start. */
    REJECT,
    /** The readers of the named wire inside the loop take its value of the tick before. */
    DELAY,
    /** The loop is gone through until its values stay. */
    FIXED_POINT,
    /** Newton's method with a Jacobian of finite differences; numbers only. */
    NEWTON;

    /** Returns the method as files write it. */
    public String word() {
        return name().toLowerCase(Locale.ROOT);
    }

    /** Returns whether the values of one instant are made to agree. */
    public boolean solves() {
        return this == FIXED_POINT || this == NEWTON;
    }

    public static List<String> words() {
        return Arrays.stream(values()).map(LoopMethod::word).toList();
    }

    public static Optional<LoopMethod> of(String word) {
        return Arrays.stream(values())
                .filter(method -> method.word().equals(word))
                .findFirst();
    }
}
