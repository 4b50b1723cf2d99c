package org.twinbench.commands.run;

import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import org.twinbench.api.simulation.Alarm;
import org.twinbench.commands.text.Durations;

/** Says what happened in a run that did not stop it but may make its results wrong: each source once. */
final class Warnings {

    private final Course course;

    Warnings(Course course) {
        this.course = course;
    }

    /** Returns a line for the first warning of each source, oldest first. */
    List<String> lines(List<Alarm> alarms) {
        Set<String> told = new HashSet<>();
        List<String> lines = new ArrayList<>();
        for (Alarm alarm : alarms) {
            if (alarm.severity() == Alarm.Severity.WARNING && told.add(alarm.source())) {
                lines.add(Durations.clock(course.time(alarm.raised())) + "  " + alarm.text());
            }
        }
        return lines;
    }
}
