package org.twinbench.kernel.engine.supervision;

import java.util.HashSet;
import java.util.Optional;
import java.util.Set;
import java.util.SortedSet;
import java.util.function.LongSupplier;
import org.twinbench.api.link.BindingStatus;
import org.twinbench.api.link.LinkStatus;
import org.twinbench.api.link.LinkStatus.State;
import org.twinbench.api.simulation.Alarm.Severity;
import org.twinbench.api.value.Mistake;
import org.twinbench.kernel.engine.fault.Doubts;
import org.twinbench.kernel.exchange.Coupling;

/**
 * Raises an alarm while a link has no session, and while a bound input takes from a bad tag. Its source is the place in the machine
 * file. For one thread at a time, beside the ticks.
 */
public final class LinkAlarms {

    private static final Set<State> WELL = Set.of(State.CONNECTING, State.CONNECTED, State.CLOSED);

    private final Coupling coupling;
    private final Doubts doubts;
    private final Alarms alarms;
    private final LongSupplier tick;
    private final Set<String> raised = new HashSet<>();
    private Set<String> suspects = Set.of();

    /** @param tick the present one */
    public LinkAlarms(Coupling coupling, Doubts doubts, Alarms alarms, LongSupplier tick) {
        this.coupling = coupling;
        this.doubts = doubts;
        this.alarms = alarms;
        this.tick = tick;
    }

    /** Looks at all links and bound inputs; what is bad at two looks, one after the other, has an alarm. */
    public void look() {
        Set<String> connected = new HashSet<>();
        Set<String> seen = new HashSet<>();
        Set<String> sources = new HashSet<>();
        for (LinkStatus link : coupling.links()) {
            String source = Mistake.pointer("/links", link.link());
            sources.add(source);
            turn(source, !WELL.contains(link.state()), "Link " + link.link() + ": " + link.message());
            if (link.state() == State.CONNECTED) {
                connected.add(link.link());
            }
        }
        for (BindingStatus input : coupling.inputs()) {
            String source = Mistake.pointer("/bindings", input.port());
            sources.add(source);
            boolean bad = connected.contains(input.link()) && input.status().isBad();
            if (bad) {
                seen.add(source);
            }
            if (bad != raised.contains(source) && (!bad || suspects.contains(source))) {
                turn(source, bad, text(input));
            }
        }
        suspects = seen;
        clearAll(sources);
    }

    /** Links and bindings that an edit has removed are nobody's trouble any more. */
    private void clearAll(Set<String> present) {
        Set.copyOf(raised).stream().filter(source -> !present.contains(source)).forEach(gone -> turn(gone, false, ""));
    }

    private void turn(String source, boolean bad, String text) {
        if (bad && raised.add(source)) {
            alarms.raise(Severity.WARNING, source, text, Optional.empty(), tick.getAsLong());
        } else if (!bad && raised.remove(source)) {
            alarms.clear(source, tick.getAsLong());
        }
    }

    private String text(BindingStatus input) {
        SortedSet<String> takers = doubts.takers(input.port());
        String taken = takers.isEmpty()
                ? ""
                : "; " + String.join(", ", takers) + (takers.size() == 1 ? " restarts" : " restart") + " at good";
        return input.port() + " takes from a bad tag, " + input.address() + " of link " + input.link() + " ("
                + input.status().symbol() + ")" + taken + "."
                + (input.message().isEmpty() ? "" : " " + input.message());
    }
}
