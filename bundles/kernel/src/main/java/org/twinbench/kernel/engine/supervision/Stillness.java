package org.twinbench.kernel.engine.supervision;

import java.util.OptionalInt;
import org.twinbench.kernel.engine.clock.Machine;

/**
 * Notices that a component does not return. Looks are counted, not seconds: while the whole process stands still, nobody
 * looks. Used by one thread.
 */
public final class Stillness {

    /** A second, at the period of the {@link Watchdog}. */
    private static final int LOOKS = 5;

    private final Machine machine;
    private long change = -1;
    private OptionalInt component = OptionalInt.empty();
    private int looks;

    Stillness(Machine machine) {
        this.machine = machine;
    }

    /** Returns the component in whose code the machine has been at every look for a second. */
    public OptionalInt look() {
        OptionalInt called = machine.called();
        if (called.isPresent() && called.equals(component) && machine.change() == change) {
            looks++;
        } else {
            looks = 0;
        }
        component = called;
        change = machine.change();
        return looks >= LOOKS ? called : OptionalInt.empty();
    }
}
