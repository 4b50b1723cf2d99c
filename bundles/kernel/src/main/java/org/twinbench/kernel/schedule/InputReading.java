package org.twinbench.kernel.schedule;

import org.twinbench.kernel.schedule.memory.Access;

/**
 * Reads an input. Its component fetches it when it needs it, hence it is fetched before it is read.
 *
 * @param fetch fetches what the component's step takes
 */
record InputReading(Access access, Object memory, Runnable fetch, boolean isReal) implements Plan.Reading {

    @Override
    public double real() {
        fetch.run();
        return isReal ? access.real(memory) : access.whole(memory);
    }

    @Override
    public long whole() {
        fetch.run();
        return access.whole(memory);
    }
}
