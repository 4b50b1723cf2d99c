package org.twinbench.kernel.exchange.tag;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import java.util.OptionalDouble;
import java.util.Set;
import org.twinbench.api.library.Direction;
import org.twinbench.api.link.BindingStatus;
import org.twinbench.api.link.TagWrites;
import org.twinbench.api.protocol.DataType;
import org.twinbench.api.protocol.StatusCode;
import org.twinbench.api.protocol.TagValue;
import org.twinbench.api.value.Value;

/**
 * What the bound outputs of a link give. The link's thread reads the present row beside the ticks, takes what has changed and
 * writes it, or says what it would have written.
 */
public final class Outbox {

    private final String link;
    private final List<Bound> outputs;
    private final PresentRow row;
    private final Batch given;
    private final Sent[] sent;
    private Batch newest;
    private Batch spare;
    private boolean everything = true;
    private boolean any;
    private Set<String> left = Set.of();

    /** What is known of a tag, and the last that it was given. */
    private record Sent(
            Optional<Conversion> conversion,
            String message,
            Optional<TagValue> value,
            StatusCode status,
            long nanos,
            TagWrites writes) {

        static final Sent NOT_YET =
                new Sent(Optional.empty(), "", Optional.empty(), StatusCode.BAD_NOT_CONNECTED, 0, TagWrites.NONE);
    }

    /** A value for the tag of the binding at a position. */
    public record Letter(int position, TagValue value) {}

    /**
     * @param outputs bindings of one link whose ports give to tags
     * @param row shows these outputs
     */
    public Outbox(String link, List<Bound> outputs, PresentRow row) {
        this.link = link;
        this.outputs = List.copyOf(outputs);
        this.row = row;
        this.newest = new Batch(outputs.size());
        this.spare = new Batch(outputs.size());
        this.given = new Batch(outputs.size());
        this.sent = new Sent[outputs.size()];
        Arrays.fill(sent, Sent.NOT_YET);
    }

    /** Goes on counting what was written to a tag before. */
    public synchronized void resume(int position, TagWrites writes) {
        Sent known = sent[position];
        sent[position] =
                new Sent(known.conversion(), known.message(), known.value(), known.status(), known.nanos(), writes);
    }

    /** Leaves some tags to whoever goes on with them: they get no safe value from here. */
    public synchronized void leave(Set<String> addresses) {
        left = Set.copyOf(addresses);
    }

    /** Returns the bindings, by position. */
    public List<Bound> bindings() {
        return outputs;
    }

    /** Returns whether the machine has a row of a later tick; on the link's thread. */
    public boolean isNewerThan(long tick) {
        look();
        return any && tick() > tick;
    }

    /** Returns the tick of the row that was read last; on the link's thread. */
    public long tick() {
        return newest.tick;
    }

    /** Reads the present row; what was read before stays where that fails. */
    private synchronized void look() {
        if (row.read(spare)) {
            Batch read = spare;
            spare = newest;
            newest = read;
            any = true;
        }
    }

    /** Takes note of the type of a tag, or why nothing can be given to it. */
    public synchronized void found(int position, Optional<DataType> type, String reason) {
        Bound bound = outputs.get(position);
        Optional<Conversion> conversion = type.map(tag -> new Conversion(tag, bound.kind(), bound.scale()));
        sent[position] = new Sent(
                conversion,
                reason,
                Optional.empty(),
                conversion.isPresent() ? StatusCode.GOOD : StatusCode.BAD_NODE_ID_UNKNOWN,
                0,
                sent[position].writes());
    }

    /** Gives everything anew, for a session has just begun. */
    public synchronized void begin() {
        everything = true;
    }

    /** Returns what has changed since it was taken last, as the tags take it. What does not fit says so in its status. */
    public synchronized List<Letter> letters() {
        look();
        List<Letter> letters = new ArrayList<>();
        for (int i = 0; any && i < sent.length; i++) {
            if (sent[i].conversion().isPresent() && (everything || !newest.isSame(i, given))) {
                letter(i, newest.reals[i], newest.wholes[i]).ifPresent(letters::add);
            }
        }
        if (any) {
            given.set(newest);
            everything = false;
        }
        return letters;
    }

    private Optional<Letter> letter(int i, double real, long whole) {
        TagValue value = sent[i].conversion().orElseThrow().toTag(real, whole);
        Sent before = sent[i];
        boolean fits = !value.status().isBad();
        String range = fits
                ? ""
                : "The value does not fit into " + before.conversion().get().tag() + "; it is not written.";
        sent[i] = new Sent(
                before.conversion(),
                range,
                fits ? Optional.of(value) : before.value(),
                value.status(),
                before.nanos(),
                before.writes());
        return fits ? Optional.of(new Letter(i, value)) : Optional.empty();
    }

    /** Returns the safe values of those outputs that declare one, as the tags take them. */
    public synchronized List<Letter> safeLetters() {
        List<Letter> letters = new ArrayList<>();
        for (int i = 0; i < sent.length; i++) {
            Optional<Bound.Amount> safe = outputs.get(i).safe();
            boolean goesOn = left.contains(outputs.get(i).address());
            if (safe.isPresent() && sent[i].conversion().isPresent() && !goesOn) {
                letter(i, safe.get().real(), safe.get().whole()).ifPresent(letters::add);
            }
        }
        return letters;
    }

    /** Takes note of how a letter went. */
    public synchronized void written(int position, StatusCode status) {
        Sent before = sent[position];
        sent[position] = new Sent(
                before.conversion(),
                status.isGood() ? "" : "The remote system does not take the value: " + status + ".",
                before.value(),
                status,
                System.nanoTime(),
                before.writes().and(tick(), before.value().map(Outbox::shown).orElseThrow(), status.isGood()));
    }

    /** Takes note that a letter stays here, for nobody has armed the simulation. */
    public synchronized void withheld(int position) {
        Sent before = sent[position];
        sent[position] = new Sent(
                before.conversion(),
                before.message(),
                before.value(),
                before.status(),
                before.nanos(),
                before.writes().and(tick(), before.value().map(Outbox::shown).orElseThrow(), false));
    }

    private static Value shown(TagValue raw) {
        return Inbox.value(raw.kind(), raw.real(), raw.integer());
    }

    /** Takes note that there is nobody to give to. */
    public synchronized void lose(StatusCode status) {
        for (int i = 0; i < sent.length; i++) {
            Sent before = sent[i];
            sent[i] = new Sent(
                    before.conversion(), before.message(), before.value(), status, before.nanos(), before.writes());
        }
    }

    /** Returns how a binding is doing. */
    public synchronized BindingStatus status(int position) {
        Bound bound = outputs.get(position);
        Sent tag = sent[position];
        return new BindingStatus(
                bound.port(),
                Direction.OUTPUT,
                link,
                bound.address(),
                tag.conversion().map(Conversion::tag),
                any
                        ? Optional.of(Inbox.value(bound.kind(), given.reals[position], given.wholes[position]))
                        : Optional.empty(),
                tag.value().map(Outbox::shown),
                tag.status(),
                tag.nanos() > 0 ? OptionalDouble.of((System.nanoTime() - tag.nanos()) / 1e9) : OptionalDouble.empty(),
                tag.writes(),
                tag.message());
    }
}
