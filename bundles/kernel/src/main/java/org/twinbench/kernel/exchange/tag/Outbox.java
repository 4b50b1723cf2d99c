package org.twinbench.kernel.exchange.tag;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import org.twinbench.api.library.Kind;
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
    private final Destination[] destinations;
    private Batch newest;
    private Batch spare;
    private boolean everything = true;
    private boolean any;
    private Set<String> left = Set.of();

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
        this.destinations = outputs.stream().map(Destination::new).toArray(Destination[]::new);
    }

    /** Goes on counting what was written to a tag before. */
    public synchronized void resume(int position, TagWrites writes) {
        destinations[position].resume(writes);
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
        destinations[position].found(type, reason);
    }

    /** Gives everything anew, for a session has just begun. */
    public synchronized void begin() {
        everything = true;
    }

    /** Returns what has changed since it was taken last, as the tags take it. What does not fit says so in its status. */
    public synchronized List<Letter> letters() {
        look();
        List<Letter> letters = new ArrayList<>();
        for (int i = 0; any && i < destinations.length; i++) {
            if (destinations[i].isUsable() && (everything || !newest.isSame(i, given))) {
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
        return destinations[i].prepare(real, whole).map(value -> new Letter(i, value));
    }

    /** Returns the safe values of those outputs that declare one, as the tags take them. */
    public synchronized List<Letter> safeLetters() {
        List<Letter> letters = new ArrayList<>();
        for (int i = 0; i < destinations.length; i++) {
            Optional<Bound.Amount> safe = outputs.get(i).safe();
            boolean goesOn = left.contains(outputs.get(i).address());
            if (safe.isPresent() && destinations[i].isUsable() && !goesOn) {
                letter(i, safe.get().real(), safe.get().whole()).ifPresent(letters::add);
            }
        }
        return letters;
    }

    /** Takes note of how a letter went. */
    public synchronized void written(int position, StatusCode status) {
        destinations[position].written(tick(), status);
    }

    /** Takes note that a letter stays here, for nobody has armed the simulation. */
    public synchronized void withheld(int position) {
        destinations[position].withheld(tick());
    }

    /** Takes note that there is nobody to give to. */
    public synchronized void lose(StatusCode status) {
        for (Destination destination : destinations) {
            destination.lose(status);
        }
    }

    /** Returns how a binding is doing. */
    public synchronized BindingStatus status(int position) {
        Kind kind = outputs.get(position).kind();
        Optional<Value> value =
                any ? Optional.of(Inbox.value(kind, given.reals[position], given.wholes[position])) : Optional.empty();
        return destinations[position].status(link, value);
    }
}
