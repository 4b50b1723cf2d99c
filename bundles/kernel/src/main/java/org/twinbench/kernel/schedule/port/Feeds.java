package org.twinbench.kernel.schedule.port;

import java.util.ArrayList;
import java.util.List;
import java.util.OptionalInt;
import java.util.function.ToIntFunction;
import org.twinbench.api.library.Kind;
import org.twinbench.kernel.assembly.Part.Source;
import org.twinbench.kernel.schedule.memory.Access;

/** The feeds of a plan: each moves the value of a connection from its slot into the input that takes it. */
public final class Feeds {

    private static final byte REAL = 0;
    private static final byte WHOLE = 1;
    private static final byte COMPUTED = 2;

    private final Access[] to;
    private final byte[] kind;
    private final int[] source;
    private final Terms[] computed;

    private Feeds(Access[] to, byte[] kind, int[] source, Terms[] computed) {
        this.to = to;
        this.kind = kind;
        this.source = source;
        this.computed = computed;
    }

    /** Moves some feeds, all of one component. */
    public void move(int first, int end, Object memory, Slots slots) {
        for (int feed = first; feed < end; feed++) {
            int from = source[feed];
            switch (kind[feed]) {
                case REAL -> to[feed].real(memory, slots.reals[from]);
                case WHOLE -> to[feed].whole(memory, slots.wholes[from]);
                default -> computed[from].move(to[feed], memory, slots);
            }
        }
    }

    /**
     * Returns the slot that an input takes as it is; empty if the value is converted or a sum.
     *
     * @param slots where the sources show their values
     */
    public static OptionalInt slot(Kind kind, List<Source> sources, ToIntFunction<Source> slots) {
        boolean plain = sources.size() == 1
                && (kind != Kind.REAL || term(sources.get(0), slots).isPlain());
        return plain ? OptionalInt.of(slots.applyAsInt(sources.get(0))) : OptionalInt.empty();
    }

    private static Term term(Source source, ToIntFunction<Source> slots) {
        return Term.of(source.kind() == Kind.REAL, slots.applyAsInt(source), source.conversion());
    }

    /** Returns which of some feeds moves into an input. */
    public OptionalInt find(int first, int end, Access input) {
        for (int feed = first; feed < end; feed++) {
            if (to[feed].equals(input)) {
                return OptionalInt.of(feed);
            }
        }
        return OptionalInt.empty();
    }

    /** Returns the number that a feed would move. */
    public double real(int feed, Slots slots) {
        return kind[feed] == REAL
                ? slots.reals[source[feed]]
                : kind[feed] == WHOLE ? whole(feed, slots) : computed[source[feed]].real(slots);
    }

    /** Returns the integer or truth value that a feed would move. */
    public long whole(int feed, Slots slots) {
        return kind[feed] == WHOLE ? slots.wholes[source[feed]] : computed[source[feed]].whole(slots);
    }

    /** A value that is more than one slot as it is. */
    sealed interface Terms permits Numbers, Integers {
        void move(Access to, Object memory, Slots slots);

        double real(Slots slots);

        long whole(Slots slots);
    }

    /** Numbers, converted and added from first to last. */
    @SuppressWarnings("ArrayRecordComponent")
    record Numbers(Term[] terms) implements Terms {
        @Override
        public void move(Access to, Object memory, Slots slots) {
            to.real(memory, real(slots));
        }

        @Override
        public double real(Slots slots) {
            double sum = terms[0].value(slots);
            for (int i = 1; i < terms.length; i++) {
                sum += terms[i].value(slots);
            }
            return sum;
        }

        @Override
        public long whole(Slots slots) {
            throw new IllegalStateException("a number is read as an integer");
        }
    }

    /** Integers, added from first to last. */
    @SuppressWarnings("ArrayRecordComponent")
    record Integers(int[] from) implements Terms {
        @Override
        public void move(Access to, Object memory, Slots slots) {
            to.whole(memory, whole(slots));
        }

        @Override
        public double real(Slots slots) {
            return whole(slots);
        }

        @Override
        public long whole(Slots slots) {
            long sum = 0;
            for (int slot : from) {
                sum += slots.wholes[slot];
            }
            return sum;
        }
    }

    /** Writes feeds one after the other. */
    public static final class Writer {

        private final List<Access> to = new ArrayList<>();
        private final List<Byte> kind = new ArrayList<>();
        private final List<Integer> source = new ArrayList<>();
        private final List<Terms> computed = new ArrayList<>();

        public int size() {
            return to.size();
        }

        /**
         * Adds the feed of an input from its sources, which is none if there are no sources.
         *
         * @param slots where the sources show their values
         */
        public void connect(Access to, Kind kind, List<Source> sources, ToIntFunction<Source> slots) {
            if (sources.isEmpty()) {
                return;
            }
            OptionalInt slot = slot(kind, sources, slots);
            if (slot.isPresent() && kind == Kind.REAL) {
                real(to, slot.getAsInt());
            } else if (slot.isPresent()) {
                whole(to, slot.getAsInt());
            } else if (kind == Kind.REAL) {
                computed(
                        to,
                        new Numbers(sources.stream().map(s -> term(s, slots)).toArray(Term[]::new)));
            } else {
                computed(to, new Integers(sources.stream().mapToInt(slots).toArray()));
            }
        }

        /** A number as it is. */
        private void real(Access input, int slot) {
            add(input, REAL, slot);
        }

        /** An integer or truth value as it is. */
        private void whole(Access input, int slot) {
            add(input, WHOLE, slot);
        }

        /** A converted value or a sum. */
        private void computed(Access input, Terms terms) {
            add(input, COMPUTED, computed.size());
            computed.add(terms);
        }

        private void add(Access input, byte how, int from) {
            to.add(input);
            kind.add(how);
            source.add(from);
        }

        public Feeds done() {
            byte[] kinds = new byte[kind.size()];
            for (int i = 0; i < kinds.length; i++) {
                kinds[i] = kind.get(i);
            }
            return new Feeds(
                    to.toArray(Access[]::new),
                    kinds,
                    source.stream().mapToInt(Integer::intValue).toArray(),
                    computed.toArray(Terms[]::new));
        }
    }
}
