package org.twinbench.kernel.engine.fault;

import java.util.HashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import org.twinbench.api.protocol.StatusCode;
import org.twinbench.api.simulation.Alarm.Severity;
import org.twinbench.kernel.engine.supervision.Alarms;
import org.twinbench.kernel.fault.Disturbance;

/** Tells of what begins and ends, at the tick at which it does: to whoever watches the simulation, and with alarms. For the holder of the turn. */
public final class Edges {

    private final Alarms alarms;
    private final Runnable changed;
    private final Set<Long> raised = new HashSet<>();
    private long due = Long.MAX_VALUE;

    /** @param changed called after each change */
    public Edges(Alarms alarms, Runnable changed) {
        this.alarms = alarms;
        this.changed = changed;
    }

    /** Something begins or ends at a tick. */
    void expect(long tick) {
        due = Math.min(due, tick);
    }

    /** Tells that something was asked for. */
    void announce() {
        changed.run();
    }

    /** Finds the next tick at which something begins or ends. */
    void renew(List<Active> all, long tick) {
        due = Long.MAX_VALUE;
        for (Active active : all) {
            Disturbance disturbance = active.disturbance();
            if (disturbance.until() > disturbance.from()) {
                due = earlier(disturbance.from(), tick);
            }
            due = earlier(disturbance.until(), tick);
        }
    }

    private long earlier(long edge, long tick) {
        return edge >= tick ? Math.min(due, edge) : due;
    }

    boolean isDue(long tick) {
        return tick >= due;
    }

    /** Tells of what is in force now and was not, or was and is no more. */
    void tell(List<Active> all, long tick) {
        for (Active active : all) {
            boolean acts = active.disturbance().acts(tick);
            if (!acts && raised.remove(active.id())) {
                alarms.clear(active.signal(), tick);
            }
        }
        for (Active active : all) {
            if (active.disturbance().acts(tick) && isTaken(active) && raised.add(active.id())) {
                alarms.raise(Severity.WARNING, active.signal(), text(active), Optional.empty(), tick);
            }
        }
        renew(all, tick + 1);
        changed.run();
    }

    private static boolean isTaken(Active active) {
        return active.reading().status().filter(StatusCode::isBad).isPresent()
                && active.reach().filter(reach -> !reach.takers().isEmpty()).isPresent();
    }

    private static String text(Active active) {
        Set<String> takers = active.reach().orElseThrow().takers();
        String first = takers.iterator().next();
        int more = takers.size() - 1;
        StatusCode status = active.reading().status().orElseThrow();
        return active.signal() + " is bad"
                + (status.equals(StatusCode.BAD) ? "" : " (" + status.symbol() + ")") + "; " + first
                + (more > 0 ? " and " + more + " more take" : " takes") + " it and restart" + (more > 0 ? "" : "s")
                + " at good.";
    }
}
