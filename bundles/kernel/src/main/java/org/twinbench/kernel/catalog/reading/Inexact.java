package org.twinbench.kernel.catalog.reading;

import java.util.Map;
import java.util.Optional;
import java.util.Set;
import org.objectweb.asm.tree.MethodInsnNode;

/** Methods of the JDK that break the promise of the same bits in every run and on every machine. */
final class Inexact {

    /** {@code java.lang.Math} may round these by platform; all its other methods are exact. */
    private static final Set<String> ROUNDED_BY_PLATFORM = Set.of(
            "acos", "asin", "atan", "atan2", "cbrt", "cos", "cosh", "exp", "expm1", "hypot", "log", "log10", "log1p",
            "pow", "sin", "sinh", "tan", "tanh");

    private static final String CLOCK = "reads the clock of the machine; use a field with @Time";
    private static final String DICE = "is another number in every run; use a field with @RandomStream";

    private static final Map<String, String> OTHERS = Map.of(
            "java/lang/Math.random", DICE,
            "java/lang/StrictMath.random", DICE,
            "java/util/concurrent/ThreadLocalRandom.current", DICE,
            "java/util/Random.<init>", DICE,
            "java/lang/System.currentTimeMillis", CLOCK,
            "java/lang/System.nanoTime", CLOCK,
            "java/time/Instant.now", CLOCK);

    private Inexact() {}

    /** Returns what is to be said about a call: what it does, and what to use instead. */
    static Optional<String> about(MethodInsnNode call) {
        if (call.owner.equals("java/lang/Math") && ROUNDED_BY_PLATFORM.contains(call.name)) {
            return Optional.of("may give other bits on another machine; use StrictMath." + call.name);
        }
        return Optional.ofNullable(OTHERS.get(call.owner + "." + call.name));
    }

    /** Returns whether a call fuses a multiplication with an addition, which rounds once where the rules say twice. */
    static boolean isFused(MethodInsnNode call) {
        return call.name.equals("fma")
                && (call.owner.equals("java/lang/Math") || call.owner.equals("java/lang/StrictMath"));
    }
}
