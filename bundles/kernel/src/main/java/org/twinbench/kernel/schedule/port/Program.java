package org.twinbench.kernel.schedule.port;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.function.IntConsumer;
import java.util.stream.IntStream;

/**
 * Calls of components, one after the other in flat arrays, so that a tick walks through memory in order: which component is
 * called, which inputs are fetched before and which outputs are shown after.
 */
public final class Program {

    static final int NONE = -1;

    private final int[] components;
    private final int[] firstCalls;
    private final int[] nextCalls;
    private final int[] feeds;
    private final int[] taps;

    private Program(int[] components, int[] feeds, int[] taps) {
        this.components = components;
        this.feeds = feeds;
        this.taps = taps;
        this.firstCalls = new int[IntStream.of(components).max().orElse(NONE) + 1];
        this.nextCalls = new int[components.length];
        Arrays.fill(firstCalls, NONE);
        for (int call = components.length - 1; call >= 0; call--) {
            nextCalls[call] = firstCalls[components[call]];
            firstCalls[components[call]] = call;
        }
    }

    /** Returns a component's first call, or {@link #NONE}. */
    int firstCall(int component) {
        return component < firstCalls.length ? firstCalls[component] : NONE;
    }

    /** Returns the next call of the same component, or {@link #NONE}. */
    int nextCall(int call) {
        return nextCalls[call];
    }

    public int length() {
        return components.length;
    }

    public int component(int call) {
        return components[call];
    }

    public int firstFeed(int call) {
        return feeds[call];
    }

    public int endOfFeeds(int call) {
        return feeds[call + 1];
    }

    public int firstTap(int call) {
        return taps[call];
    }

    public int endOfTaps(int call) {
        return taps[call + 1];
    }

    /** Notes calls while their feeds and taps are written. */
    public static final class Writer {

        private final Feeds.Writer feeds;
        private final Taps.Writer taps;
        private final List<Integer> components = new ArrayList<>();
        private final List<Integer> feedStarts = new ArrayList<>();
        private final List<Integer> tapStarts = new ArrayList<>();

        public Writer(Feeds.Writer feeds, Taps.Writer taps) {
            this.feeds = feeds;
            this.taps = taps;
        }

        /** Adds a call; the body writes its feeds and taps. */
        public void call(int component, IntConsumer body) {
            components.add(component);
            feedStarts.add(feeds.size());
            tapStarts.add(taps.size());
            body.accept(component);
        }

        public Program done() {
            feedStarts.add(feeds.size());
            tapStarts.add(taps.size());
            return new Program(array(components), array(feedStarts), array(tapStarts));
        }

        private static int[] array(List<Integer> list) {
            return list.stream().mapToInt(Integer::intValue).toArray();
        }
    }
}
