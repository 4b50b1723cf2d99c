package org.twinbench.protocols.modbus;

import java.util.Collection;
import java.util.HashMap;
import java.util.HashSet;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.twinbench.api.protocol.LinkFailure;
import org.twinbench.api.protocol.StatusCode;

/**
 * Reads or writes tags in as few requests as the remote system lets it: one that is refused is split until it is known which tag
 * spoils it, and that is remembered as long as the session lasts.
 */
final class Requests {

    private final StatusCode illegalFunction;
    private final Cuts cuts = new Cuts();
    private final Set<ModbusTag> absent = new HashSet<>();

    /** @param illegalFunction what it means that the remote system does not know the function */
    Requests(StatusCode illegalFunction) {
        this.illegalFunction = illegalFunction;
    }

    /** Sends one request, and does with the answer what is to be done. */
    @FunctionalInterface
    interface Sender {

        void send(Span span) throws LinkFailure, Refused;
    }

    /** Sends requests for tags; returns which of them have been refused, and why. */
    Map<ModbusTag, StatusCode> send(Collection<ModbusTag> tags, Span.Joining joining, Sender sender)
            throws LinkFailure, InterruptedException {
        Map<ModbusTag, StatusCode> refused = new HashMap<>();
        Set<ModbusTag> wanted = new LinkedHashSet<>(tags);
        for (ModbusTag tag : absent) {
            if (wanted.remove(tag)) {
                refused.put(tag, StatusCode.BAD_NODE_ID_UNKNOWN);
            }
        }
        for (Span span : Span.over(wanted, joining, cuts)) {
            send(span, sender, refused);
        }
        return refused;
    }

    /** Returns whether a tag has been refused. */
    private boolean send(Span span, Sender sender, Map<ModbusTag, StatusCode> refused)
            throws LinkFailure, InterruptedException {
        if (Thread.interrupted()) {
            throw new InterruptedException();
        }
        try {
            sender.send(span);
            return false;
        } catch (Refused refusal) {
            List<ModbusTag> tags = span.tags();
            if (refusal.isForAPart() && tags.size() > 1) {
                return sendHalves(span, sender, refused);
            }
            tags.forEach(tag -> refused.put(tag, refusal.status(illegalFunction)));
            if (refusal.isForAPart()) {
                cuts.around(tags.get(0));
            }
            if (refusal.isForGood()) {
                absent.add(tags.get(0));
            }
            return true;
        }
    }

    private boolean sendHalves(Span span, Sender sender, Map<ModbusTag, StatusCode> refused)
            throws LinkFailure, InterruptedException {
        Span second = span.secondHalf();
        boolean any = send(span.firstHalf(), sender, refused) | send(second, sender, refused);
        if (!any) {
            // Nothing but their being together, or what lies between them, is refused.
            cuts.before(second.tags().get(0));
        }
        return any;
    }
}
