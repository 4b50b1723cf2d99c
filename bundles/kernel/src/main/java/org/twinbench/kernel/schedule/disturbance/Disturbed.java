package org.twinbench.kernel.schedule.disturbance;

import java.util.Arrays;
import java.util.List;
import java.util.Objects;
import java.util.function.LongSupplier;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.twinbench.kernel.schedule.memory.Access;

/**
 * The disturbed signals of a plan, by the moment at which each is disturbed: right after it was shown or fetched. Between
 * {@code step} and {@code settle} everything is as if nothing were disturbed.
 */
public final class Disturbed {

    /** Nothing is disturbed. */
    public static final Disturbed NONE =
            new Disturbed(() -> 0, List.of(), new Channel[0][], new Channel[0][], new Channel[0][]);

    private final LongSupplier clock;
    private final Channel[] all;
    private final Channel[] first;
    private final Channel[][] byCall;
    private final Channel[][] byFetch;
    private final Channel[][] byStep;
    private final int[] fetching;
    private long tick;

    /**
     * Sorts channels.
     *
     * @param clock the present tick
     * @param first registers, unconnected inputs and faults of types, whose values are there before wires settle
     * @param byCall wires by the call that shows them; null where there are none
     * @param byFetch connected inputs by the call of {@code outputs()} that fetches them; null where there are none
     * @param byStep connected inputs by the component whose {@code step()} fetches them; null where there are none
     */
    Disturbed(LongSupplier clock, List<Channel> first, Channel[][] byCall, Channel[][] byFetch, Channel[][] byStep) {
        this.clock = clock;
        this.first = first.toArray(Channel[]::new);
        this.byCall = byCall;
        this.byFetch = byFetch;
        this.byStep = byStep;
        this.fetching = IntStream.range(0, byStep.length)
                .filter(component -> byStep[component] != null)
                .toArray();
        this.all = Stream.concat(
                        first.stream(),
                        Stream.of(byCall, byFetch, byStep)
                                .flatMap(Arrays::stream)
                                .filter(Objects::nonNull)
                                .flatMap(Arrays::stream))
                .toArray(Channel[]::new);
    }

    /** Returns whether there is anything to disturb. */
    public boolean isActive() {
        return all.length > 0;
    }

    /** Returns whether nothing is disturbed at this tick or later. */
    public boolean isOver(long atTick) {
        for (Channel channel : all) {
            if (!channel.isOver(atTick)) {
                return false;
            }
        }
        return true;
    }

    /** Before wires settle. */
    public void begin() {
        tick = clock.getAsLong();
        disturb(first);
    }

    /** After a call of {@code outputs()} has fetched its inputs. */
    public void fetched(int call) {
        disturb(byFetch[call]);
    }

    /** After a call of {@code outputs()} has shown its wires. */
    public void shown(int call) {
        disturb(byCall[call]);
    }

    /** Returns the components whose {@code step()} fetches disturbed inputs. */
    public int[] fetching() {
        return fetching;
    }

    /** After wires have settled and the inputs of a component's {@code step()} were fetched for the first time. */
    public void settled(int component) {
        disturb(byStep[component]);
    }

    /** After the inputs of a component's {@code step()} were fetched again. */
    public void refetched(int component) {
        Channel[] inputs = byStep[component];
        if (inputs != null) {
            for (Channel input : inputs) {
                input.lay();
            }
        }
    }

    private void disturb(Channel[] channels) {
        if (channels != null) {
            for (Channel channel : channels) {
                channel.disturb(tick);
            }
        }
    }

    /** After all components have stepped: everything shows what it would be. */
    public void lift() {
        for (Channel channel : all) {
            channel.lift();
            channel.forget();
        }
    }

    /** Returns whether an input of a component shows a disturbed value. */
    public boolean covers(Object memory, Access input) {
        for (Channel channel : all) {
            if (channel.covers(memory, input)) {
                return true;
            }
        }
        return false;
    }

    /** Shows what inputs would be, for as long as a copy of them is made. */
    public void lookBehind(Runnable copying) {
        for (Channel channel : all) {
            if (channel.isInside()) {
                channel.lift();
            }
        }
        copying.run();
        for (Channel channel : all) {
            if (channel.isInside()) {
                channel.lay();
            }
        }
    }

    /** The memory that was disturbed has been replaced. */
    public void forget() {
        for (Channel channel : all) {
            channel.forget();
        }
    }
}
