package org.twinbench.rest.event;

import java.util.Optional;
import org.twinbench.api.simulation.Alarm;

/**
 * An alarm was raised or cleared. Its stack trace, if it has one, is with the simulation.
 *
 * @param at when, by the clock on the wall
 * @param simulationId the simulation
 * @param machine name of its machine
 * @param change whether it was raised or cleared
 * @param id the alarm, unique in the simulation
 * @param severity how urgent it is
 * @param source path of the component or signal
 * @param text what happened and what to do, as a sentence
 * @param raised tick at which it was raised
 * @param cleared tick at which it was cleared
 */
public record AlarmEvent(
        String at,
        long simulationId,
        String machine,
        Change change,
        long id,
        Alarm.Severity severity,
        String source,
        String text,
        long raised,
        Optional<Long> cleared)
        implements Event {

    /** What happened to an alarm. */
    public enum Change {
        RAISED,
        CLEARED
    }

    /** Tells of an alarm of a simulation. */
    public static AlarmEvent of(long simulationId, String machine, Change change, Alarm alarm) {
        return new AlarmEvent(
                Event.now(),
                simulationId,
                machine,
                change,
                alarm.id(),
                alarm.severity(),
                alarm.source(),
                alarm.text(),
                alarm.raised(),
                change == Change.CLEARED ? alarm.cleared() : Optional.empty());
    }

    @Override
    public EventType type() {
        return EventType.ALARM;
    }
}
