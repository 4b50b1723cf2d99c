package org.twinbench.commands.run;

import java.util.ArrayList;
import java.util.List;
import org.twinbench.api.simulation.Alarm;
import org.twinbench.api.simulation.SimulationStatus;
import org.twinbench.commands.text.Durations;

/** Says which component stopped a run, why, and how to see it again. */
final class FailureReport {

    private static final String MARGIN = " ".repeat(10);
    private static final int MOST_LINES = 8;
    private static final long SECOND = 1_000_000_000;

    private final Course course;
    private final Reproduction reproduction;

    FailureReport(Course course, Reproduction reproduction) {
        this.course = course;
        this.reproduction = reproduction;
    }

    /** Returns the lines for a simulation that has failed. */
    List<String> lines(SimulationStatus status) {
        List<Alarm> errors = status.alarms().stream()
                .filter(alarm -> alarm.severity() == Alarm.Severity.ERROR)
                .toList();
        List<String> lines = new ArrayList<>();
        for (Alarm error : errors) {
            lines.add(headline(error));
            error.detail().stream()
                    .flatMap(String::lines)
                    .limit(MOST_LINES)
                    .forEach(line -> lines.add(MARGIN + line.replace("\t", "  ")));
        }
        long time = course.time(status.tick());
        if (errors.isEmpty()) {
            lines.add(Durations.clock(time) + "  " + status.message().orElse("The run stopped without a reason."));
        }
        lines.add(MARGIN + "reproduce: " + reproduction.command((time / SECOND + 1) * SECOND));
        return lines;
    }

    private String headline(Alarm error) {
        int dot = error.source().lastIndexOf('.');
        String component = dot < 0 ? error.source() : error.source().substring(0, dot);
        return Durations.clock(course.time(error.raised())) + "  " + component + " stopped the run: "
                + without(component, error.text());
    }

    /** The component is named once: its text goes on with the output, or with what it did. */
    private static String without(String component, String text) {
        if (text.startsWith(component + ".")) {
            return text.substring(component.length() + 1);
        }
        return text.startsWith(component + " ") ? "it" + text.substring(component.length()) : text;
    }
}
