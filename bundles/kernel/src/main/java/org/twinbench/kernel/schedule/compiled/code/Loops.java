package org.twinbench.kernel.schedule.compiled.code;

import java.util.Collections;
import java.util.Map;
import java.util.WeakHashMap;
import org.twinbench.kernel.catalog.BehaviorType;

/** The loops of all types that are still installed, each written once so that what the JVM learnt about them stays. */
public final class Loops {

    private static final Map<BehaviorType, TypeLoops> WRITTEN = Collections.synchronizedMap(new WeakHashMap<>());

    private Loops() {}

    /** Returns the loops of a type. */
    public static TypeLoops of(BehaviorType type) {
        return WRITTEN.computeIfAbsent(type, TypeLoops::write);
    }
}
