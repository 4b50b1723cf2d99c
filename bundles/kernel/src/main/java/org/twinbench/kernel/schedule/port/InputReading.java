package org.twinbench.kernel.schedule.port;

import java.util.OptionalInt;
import java.util.function.BooleanSupplier;
import org.twinbench.kernel.schedule.Plan;
import org.twinbench.kernel.schedule.memory.Access;

/**
 * Reads an input. Its component fetches it when it needs it, hence what a connection would give is read where it comes from; the
 * component itself is left alone, for it may be fetching at this moment.
 *
 * @param taken tells whether what the component has taken counts, and not what its connection would give
 * @param feed the feed of the input; empty where nothing is connected
 */
public record InputReading(
        Access access, Object memory, boolean isReal, Feeds feeds, OptionalInt feed, Slots slots, BooleanSupplier taken)
        implements Plan.Reading {

    @Override
    public double real() {
        if (feed.isEmpty() || taken.getAsBoolean()) {
            return isReal ? access.real(memory) : access.whole(memory);
        }
        return feeds.real(feed.getAsInt(), slots);
    }

    @Override
    public long whole() {
        return feed.isEmpty() || taken.getAsBoolean() ? access.whole(memory) : feeds.whole(feed.getAsInt(), slots);
    }
}
