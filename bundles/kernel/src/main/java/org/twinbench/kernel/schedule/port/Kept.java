package org.twinbench.kernel.schedule.port;

import java.util.stream.Stream;
import org.twinbench.api.library.ComponentTypeDescriptor;
import org.twinbench.kernel.schedule.memory.Memory;

/**
 * A slot that is part of a plan's memory, since nothing in its component tells what it holds.
 *
 * @param part index of the component
 * @param port the output whose value of some instant it holds
 * @param instant which value that is; told from the port's own in the memory of the component by this word
 * @param real which column the slot is in
 * @param slot index in that column
 */
public record Kept(int part, String port, String instant, boolean real, int slot) {

    static Kept before(Carry carry) {
        return new Kept(carry.part(), carry.port(), "of the tick before", carry.real(), carry.before());
    }

    /** The value that an output shows while its component already holds a later one. */
    static Kept shown(int part, String port, boolean real, int slot) {
        return new Kept(part, port, "shown", real, slot);
    }

    /** Returns the name that tells it from other memory of its component. */
    public String key() {
        return key(port);
    }

    /** Returns this name, then those that it had while the port had others. */
    public Stream<String> keys(ComponentTypeDescriptor type) {
        return Memory.names(type, port).map(this::key);
    }

    private String key(String name) {
        return name + " " + instant;
    }
}
