package org.twinbench.kernel.exchange.contact;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.stream.IntStream;
import org.twinbench.api.library.Kind;
import org.twinbench.api.protocol.Found;
import org.twinbench.api.protocol.LinkFailure;
import org.twinbench.api.protocol.Session;
import org.twinbench.api.protocol.StatusCode;
import org.twinbench.api.protocol.Subscriptions;
import org.twinbench.api.protocol.Tag;
import org.twinbench.api.protocol.TagValue;
import org.twinbench.kernel.exchange.tag.Bound;
import org.twinbench.kernel.exchange.tag.Inbox;
import org.twinbench.kernel.exchange.tag.Outbox;

/** What is said in one session: tags are found once, then read and written in every exchange. Used by the link's thread. */
final class Conversation<T extends Tag> {

    private final Session<T> session;
    private final Inbox inbox;
    private final Outbox outbox;
    private final List<Integer> readPositions = new ArrayList<>();
    private final List<T> readTags = new ArrayList<>();
    private final List<Optional<T>> writeTags = new ArrayList<>();
    private final boolean armed;

    private Conversation(Session<T> session, Inbox inbox, Outbox outbox, boolean armed) {
        this.session = session;
        this.inbox = inbox;
        this.outbox = outbox;
        this.armed = armed;
    }

    /**
     * Finds all tags and subscribes those that can be.
     *
     * @param armed whether writing is allowed
     */
    static <T extends Tag> Conversation<T> begin(
            Session<T> session, LinkPlan plan, Inbox inbox, Outbox outbox, boolean armed, Subscriptions.Listener told)
            throws LinkFailure, InterruptedException {
        Conversation<T> conversation = new Conversation<>(session, inbox, outbox, armed);
        conversation.findOutputs();
        conversation.findInputs(plan, told);
        outbox.begin();
        return conversation;
    }

    private void findOutputs() throws LinkFailure, InterruptedException {
        List<Found<T>> found = find(outbox.bindings());
        for (int i = 0; i < found.size(); i++) {
            Optional<T> tag = found.get(i).tag();
            boolean refused = tag.filter(Tag::writable).isEmpty() && tag.isPresent();
            String reason = refused
                    ? "The remote system does not let anybody write this tag."
                    : found.get(i).reason();
            Optional<T> usable = tag.filter(Tag::writable);
            outbox.found(i, usable.map(Tag::type), reason);
            writeTags.add(usable);
        }
    }

    private void findInputs(LinkPlan plan, Subscriptions.Listener told) throws LinkFailure, InterruptedException {
        List<Bound> inputs = inbox.bindings();
        List<Found<T>> found = find(inputs);
        Optional<Subscriptions<T>> subscriptions = session.subscriptions();
        List<T> subscribed = new ArrayList<>();
        List<Integer> positions = new ArrayList<>();
        for (int i = 0; i < inputs.size(); i++) {
            Optional<T> tag = found.get(i).tag();
            inbox.found(i, tag.map(Tag::type), found.get(i).reason());
            if (tag.isPresent() && inbox.isUsable(i)) {
                boolean tells = subscriptions.isPresent()
                        && plan.handshake().isEmpty()
                        && !inputs.get(i).cyclic();
                (tells ? subscribed : readTags).add(tag.get());
                (tells ? positions : readPositions).add(i);
            }
        }
        inbox.handOver();
        if (!subscribed.isEmpty()) {
            List<StatusCode> answers =
                    subscriptions.get().subscribe(subscribed, plan.period(), new Told(inbox, positions, told));
            IntStream.range(0, answers.size())
                    .filter(i -> answers.get(i).isBad())
                    .forEach(i -> readInstead(positions.get(i), subscribed.get(i)));
        }
    }

    private void readInstead(int position, T tag) {
        readPositions.add(position);
        readTags.add(tag);
    }

    private List<Found<T>> find(List<Bound> bindings) throws LinkFailure, InterruptedException {
        return bindings.isEmpty()
                ? List.of()
                : session.find(bindings.stream().map(Bound::address).toList());
    }

    /** Takes what tags told by themselves to the inbox. */
    private record Told(Inbox inbox, List<Integer> positions, Subscriptions.Listener next)
            implements Subscriptions.Listener {

        @Override
        public void changed(List<Subscriptions.Change> changes) {
            changes.forEach(change -> inbox.take(positions.get(change.tag()), change.value()));
            inbox.handOver();
            next.changed(changes);
        }

        @Override
        public void alive() {
            next.alive();
        }

        @Override
        public void lost(LinkFailure failure) {
            next.lost(failure);
        }
    }

    /** Reads all tags that do not tell by themselves; returns whether there are any. */
    boolean read() throws LinkFailure, InterruptedException {
        if (readTags.isEmpty()) {
            return false;
        }
        List<TagValue> values = session.read(readTags);
        for (int i = 0; i < values.size(); i++) {
            inbox.take(readPositions.get(i), values.get(i));
        }
        return true;
    }

    /** Writes what has changed, or takes note of what would be written; returns whether something was written. */
    boolean write() throws LinkFailure, InterruptedException {
        List<Outbox.Letter> letters = outbox.letters();
        if (!armed) {
            letters.forEach(letter -> outbox.withheld(letter.position()));
            return false;
        }
        return send(letters);
    }

    /** Writes the safe values, if anything may be written; returns whether there are any. */
    boolean makeSafe() throws LinkFailure, InterruptedException {
        return armed && send(outbox.safeLetters());
    }

    private boolean send(List<Outbox.Letter> letters) throws LinkFailure, InterruptedException {
        if (letters.isEmpty()) {
            return false;
        }
        List<T> tags = letters.stream()
                .map(letter -> writeTags.get(letter.position()).orElseThrow())
                .toList();
        List<StatusCode> answers =
                session.write(tags, letters.stream().map(Outbox.Letter::value).toList());
        for (int i = 0; i < answers.size(); i++) {
            outbox.written(letters.get(i).position(), answers.get(i));
        }
        return true;
    }

    /** Finds an integer tag, or a boolean one, that the link itself needs. */
    T signal(String address, boolean written) throws LinkFailure, InterruptedException {
        Found<T> found = session.find(List.of(address)).get(0);
        T tag = found.tag().orElseThrow(() -> refused(address + ": " + found.reason()));
        if (tag.type().kind() == Kind.REAL) {
            throw refused("The tag " + address + " is " + tag.type().word() + "; an integer is needed.");
        }
        if (written && !tag.writable()) {
            throw refused("The tag " + address + " cannot be written.");
        }
        return tag;
    }

    private static LinkFailure refused(String message) {
        return new LinkFailure(LinkFailure.Reason.REFUSED, message);
    }

    /** Writes a number to a tag, as far as its type has room: it begins at 0 again. */
    void write(T tag, long number) throws LinkFailure, InterruptedException {
        TagValue value =
                tag.type().kind() == Kind.BOOLEAN ? TagValue.of(number % 2 != 0) : TagValue.of(wrapped(number, tag));
        StatusCode answer = session.write(List.of(tag), List.of(value)).get(0);
        if (answer.isBad()) {
            throw refused("The remote system does not take " + tag.address() + ": " + answer + ".");
        }
    }

    /** Returns whether a tag has this number, as far as its type has room. */
    boolean has(T tag, long number) throws LinkFailure, InterruptedException {
        TagValue value = session.read(List.of(tag)).get(0);
        return value.status().isGood() && value.integer() == wrapped(number, tag);
    }

    private static long wrapped(long number, Tag tag) {
        return tag.type().max() >= 0x1p62 ? number : number % ((long) tag.type().max() + 1);
    }
}
