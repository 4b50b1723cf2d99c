package org.twinbench.kernel.exchange.tag;

import java.util.Optional;
import java.util.OptionalDouble;
import org.twinbench.api.library.Direction;
import org.twinbench.api.link.BindingStatus;
import org.twinbench.api.link.TagWrites;
import org.twinbench.api.protocol.DataType;
import org.twinbench.api.protocol.StatusCode;
import org.twinbench.api.protocol.TagValue;
import org.twinbench.api.value.Value;

/**
 * The tag that one bound output gives to: what is known of it, the last that it was given, and how that went. It is given
 * something at every exchange, so it counts in place, and makes text of numbers only for whoever asks. For one thread at a time.
 */
final class Destination {

    private final Bound bound;
    private TagWrites before = TagWrites.NONE;
    private Optional<Conversion> conversion = Optional.empty();
    private Optional<TagValue> value = Optional.empty();
    private Optional<TagValue> taken = Optional.empty();
    private StatusCode status = StatusCode.BAD_NOT_CONNECTED;
    private String message = "";
    private long nanos;
    private long count;
    private long refused;
    private long firstTick;
    private long lastTick;

    Destination(Bound bound) {
        this.bound = bound;
    }

    /** Goes on counting what was written to the tag before. */
    void resume(TagWrites writes) {
        before = writes;
    }

    /** Takes note of the type of the tag, or why nothing can be given to it. */
    void found(Optional<DataType> type, String reason) {
        conversion = type.map(tag -> new Conversion(tag, bound.kind(), bound.scale()));
        value = Optional.empty();
        status = conversion.isPresent() ? StatusCode.GOOD : StatusCode.BAD_NODE_ID_UNKNOWN;
        message = reason;
        nanos = 0;
    }

    /** Returns whether something can be given to the tag. */
    boolean isUsable() {
        return conversion.isPresent();
    }

    /** Returns a value of the port as the tag takes it; nothing if it does not fit. */
    Optional<TagValue> prepare(double real, long whole) {
        Conversion usable = conversion.orElseThrow();
        TagValue converted = usable.toTag(real, whole);
        status = converted.status();
        if (status.isBad()) {
            message = usable.misfit(real, whole);
            return Optional.empty();
        }
        message = "";
        value = Optional.of(converted);
        return value;
    }

    /** Takes note of how the remote system took what was prepared last. */
    void written(long tick, StatusCode answer) {
        status = answer;
        message = answer.isGood() ? "" : "The remote system does not take the value: " + answer + ".";
        nanos = System.nanoTime();
        count(tick, answer.isGood());
    }

    /** Takes note that what was prepared last was not sent. */
    void withheld(long tick) {
        count(tick, false);
    }

    private void count(long tick, boolean accepted) {
        firstTick = count + refused == 0 ? tick : firstTick;
        lastTick = tick;
        if (accepted) {
            count++;
            taken = value;
        } else {
            refused++;
        }
    }

    /** Takes note that nothing can be sent. */
    void lose(StatusCode reason) {
        status = reason;
    }

    private TagWrites writes() {
        if (count + refused == 0) {
            return before;
        }
        return new TagWrites(
                before.count() + count,
                before.refused() + refused,
                before.equals(TagWrites.NONE) ? firstTick : before.firstTick(),
                lastTick,
                taken.map(Destination::shown).or(before::last));
    }

    private static Value shown(TagValue raw) {
        return Inbox.value(raw.kind(), raw.real(), raw.integer());
    }

    /**
     * Returns how it is doing.
     *
     * @param given what the port gave last
     */
    BindingStatus status(String link, Optional<Value> given) {
        return new BindingStatus(
                bound.port(),
                Direction.OUTPUT,
                link,
                bound.address(),
                conversion.map(Conversion::tag),
                given,
                value.map(Destination::shown),
                status,
                nanos > 0 ? OptionalDouble.of((System.nanoTime() - nanos) / 1e9) : OptionalDouble.empty(),
                writes(),
                message);
    }
}
