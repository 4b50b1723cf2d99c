package org.twinbench.kernel.exchange.tag;

import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import java.util.OptionalDouble;
import java.util.stream.IntStream;
import org.twinbench.api.library.Direction;
import org.twinbench.api.library.Kind;
import org.twinbench.api.link.BindingStatus;
import org.twinbench.api.link.TagWrites;
import org.twinbench.api.protocol.DataType;
import org.twinbench.api.protocol.StatusCode;
import org.twinbench.api.protocol.TagValue;
import org.twinbench.api.value.Value;

/**
 * What the bound inputs of a link take. Threads of the link fill it, one at a time; the ticking thread takes the newest batch and
 * never waits. Values that came together are handed over together.
 */
public final class Inbox {

    private final String link;
    private final List<Bound> inputs;
    private final Intake[] intakes;
    private final Found[] found;
    private final Batch current;
    private final Handoff<Batch> handoff;

    /** What is known of a tag, and the last that it told. */
    private record Found(Optional<Conversion> conversion, String message, Optional<TagValue> raw, long toldNanos) {

        static final Found NOT_YET = new Found(Optional.empty(), "", Optional.empty(), 0);
    }

    /**
     * Begins with nothing taken from any tag.
     *
     * @param inputs bindings of one link whose ports take from tags
     */
    public Inbox(String link, List<Bound> inputs) {
        this.link = link;
        this.inputs = List.copyOf(inputs);
        this.current = new Batch(inputs.size());
        this.intakes = IntStream.range(0, inputs.size())
                .mapToObj(i -> new Intake(inputs.get(i), i, current))
                .toArray(Intake[]::new);
        this.found = new Found[inputs.size()];
        Arrays.fill(found, Found.NOT_YET);
        this.handoff = new Handoff<>(() -> new Batch(inputs.size()));
        handOver();
        handoff.take();
    }

    /**
     * Begins where another one is: a port that took from a tag there keeps that value, as one that is no longer new, until its tag
     * tells another.
     */
    public Inbox(String link, List<Bound> inputs, Inbox before) {
        this(link, inputs);
        for (int i = 0; i < inputs.size(); i++) {
            before.seed(inputs.get(i), i, current);
        }
        handOver();
        handoff.take();
    }

    private synchronized void seed(Bound next, int position, Batch into) {
        for (int i = 0; i < inputs.size(); i++) {
            Bound bound = inputs.get(i);
            boolean told = found[i].raw().isPresent();
            if (told
                    && bound.port().equals(next.port())
                    && bound.kind() == next.kind()
                    && bound.unit().equals(next.unit())) {
                into.reals[position] = current.reals[i];
                into.wholes[position] = current.wholes[i];
                into.statuses[position] = new StatusCode(current.statuses[i])
                        .worse(StatusCode.UNCERTAIN_LAST_USABLE_VALUE)
                        .code();
            }
        }
    }

    /** Returns the bindings, by position. */
    public List<Bound> bindings() {
        return inputs;
    }

    /** Takes note of the type of a tag, or why nothing can be taken from it. */
    public synchronized void found(int position, Optional<DataType> type, String reason) {
        Bound bound = inputs.get(position);
        String message =
                type.flatMap(tag -> Conversion.refusal(tag, bound.kind())).orElse(reason);
        Optional<Conversion> conversion = message.isEmpty()
                ? type.map(tag -> new Conversion(tag, bound.kind(), bound.scale()))
                : Optional.empty();
        found[position] = new Found(conversion, message, Optional.empty(), 0);
        if (conversion.isEmpty()) {
            intakes[position].lose(StatusCode.BAD_NODE_ID_UNKNOWN, current);
        }
    }

    /** Returns whether something can be taken from a tag. */
    public synchronized boolean isUsable(int position) {
        return found[position].conversion().isPresent();
    }

    /** Takes a value of a tag that can be taken from; it is handed over with the next {@link #handOver}. */
    public synchronized void take(int position, TagValue raw) {
        Found tag = found[position];
        intakes[position].take(raw, tag.conversion().orElseThrow(), current);
        found[position] = new Found(tag.conversion(), tag.message(), Optional.of(raw), System.nanoTime());
    }

    /** Hands everything over that has been taken. */
    public synchronized void handOver() {
        handoff.back().set(current);
        handoff.give();
    }

    /** Hands everything over that has been taken, as the answer to a tick. */
    public synchronized void answer(long tick) {
        current.tick = tick;
        handOver();
    }

    /** Takes note that no tag tells anything any more, and hands that over. */
    public synchronized void lose(StatusCode status) {
        for (Intake intake : intakes) {
            intake.lose(status, current);
        }
        handOver();
    }

    /** Looks for a newer batch; on the ticking thread. */
    public boolean refresh() {
        return handoff.take();
    }

    /** Returns the batch that was found last; on the ticking thread. */
    public Batch newest() {
        return handoff.front();
    }

    /** Returns how many values have been rejected. */
    public synchronized long rejected() {
        long sum = 0;
        for (Intake intake : intakes) {
            sum += intake.rejected();
        }
        return sum;
    }

    /** Returns how a binding is doing. */
    public synchronized BindingStatus status(int position) {
        Bound bound = inputs.get(position);
        Found tag = found[position];
        return new BindingStatus(
                bound.port(),
                Direction.INPUT,
                link,
                bound.address(),
                tag.conversion().map(Conversion::tag),
                Optional.of(value(bound.kind(), current.reals[position], current.wholes[position])),
                tag.raw().map(raw -> value(raw.kind(), raw.real(), raw.integer())),
                new StatusCode(current.statuses[position]),
                tag.raw().isPresent()
                        ? OptionalDouble.of((System.nanoTime() - tag.toldNanos()) / 1e9)
                        : OptionalDouble.empty(),
                TagWrites.NONE,
                tag.message());
    }

    /** Returns a number, an integer, or a truth value as 0 or 1, as people read it. */
    public static Value value(Kind kind, double real, long whole) {
        return switch (kind) {
            case REAL -> Value.of(real);
            case INTEGER -> Value.of(whole);
            case BOOLEAN -> Value.of(whole == 1);
        };
    }
}
