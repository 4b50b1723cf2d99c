package org.twinbench.kernel.engine.supervision;

import java.io.PrintWriter;
import java.io.StringWriter;
import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.Deque;
import java.util.List;
import java.util.Optional;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.twinbench.api.library.LibraryEntry;
import org.twinbench.api.simulation.Alarm;
import org.twinbench.api.simulation.Alarm.Severity;
import org.twinbench.api.value.NumberText;
import org.twinbench.kernel.assembly.Part;
import org.twinbench.kernel.exchange.coupled.LinkedMachine;
import org.twinbench.kernel.schedule.Trouble;
import org.twinbench.kernel.schedule.continuous.Impasse;

/** The alarms of a run; at most one per source is raised. Readers see immutable lists. */
public final class Alarms {

    private static final int MOST_CLEARED = 1_000;

    private final Runnable changed;
    private final Deque<Alarm> cleared = new ArrayDeque<>();
    private volatile List<Alarm> raised = List.of();
    private long next = 1;

    /** @param changed called after each change, on whichever thread makes it */
    public Alarms(Runnable changed) {
        this.changed = changed;
    }

    /** Returns those that are not cleared, oldest first. */
    public List<Alarm> raised() {
        return raised;
    }

    /** Returns all, oldest first; of very many cleared ones the newest. */
    public synchronized List<Alarm> all() {
        return Stream.concat(cleared.stream(), raised.stream())
                .sorted(Comparator.comparingLong(Alarm::id))
                .toList();
    }

    /** Raises the alarm of a trouble and returns its text. */
    synchronized String raise(Part part, Trouble trouble, long tick) {
        String source = trouble.output().map(output -> path(part, output)).orElse(part.path());
        String text = trouble.exception()
                        .map(e -> part.path() + " " + (e instanceof Impasse ? e.getMessage() : "threw " + e + place(e)))
                        .orElse(source + " is " + NumberText.of(trouble.value()))
                + ", first at tick " + tick + origin(part);
        raise(Severity.ERROR, source, text, trouble.exception().map(Alarms::trace), tick);
        return text;
    }

    /** Raises the alarm of a component that does not return, and returns its text. */
    synchronized String raiseStuck(Part part, StackTraceElement[] trace, String thread, long tick) {
        String type = part.type().entry().className();
        String at = Stream.of(trace)
                .filter(frame -> frame.getClassName().equals(type))
                .findFirst()
                .map(frame -> " from " + frame)
                .orElse("");
        String text = part.path() + " does not return" + at + ", after tick " + tick + origin(part) + "; its thread \""
                + thread + "\" is abandoned";
        String detail = Stream.of(trace).map(StackTraceElement::toString).collect(Collectors.joining("\n"));
        raise(Severity.ERROR, part.path(), text, Optional.of(detail), tick);
        return text;
    }

    /** What a link tells is known as the input that is bound to it. */
    private static String path(Part part, String output) {
        return LinkedMachine.link(part.type())
                .map(link -> link.input(output))
                .orElseGet(() -> part.path() + "." + output);
    }

    private static String origin(Part part) {
        LibraryEntry type = part.type().entry();
        return LinkedMachine.link(part.type())
                .map(link -> ", from link " + link.plan().name())
                .orElseGet(() -> " (" + type.descriptor().id() + ", " + type.bundle() + " " + type.version() + ")");
    }

    /** Raises an alarm, unless its source has one already. */
    public synchronized void raise(Severity severity, String source, String text, Optional<String> detail, long tick) {
        if (raised.stream().noneMatch(alarm -> alarm.source().equals(source))) {
            List<Alarm> all = new ArrayList<>(raised);
            all.add(new Alarm(next++, severity, source, text, detail, tick, Optional.empty()));
            raised = List.copyOf(all);
            changed.run();
        }
    }

    /** Clears the alarm of a source. */
    public synchronized void clear(String source, long tick) {
        Optional<Alarm> over =
                raised.stream().filter(alarm -> alarm.source().equals(source)).findFirst();
        over.ifPresent(alarm -> {
            raised = raised.stream().filter(other -> other != alarm).toList();
            cleared.add(alarm.clearedAt(tick));
            if (cleared.size() > MOST_CLEARED) {
                cleared.remove();
            }
            changed.run();
        });
    }

    private static String place(Throwable e) {
        return e.getStackTrace().length == 0 ? "" : " at " + e.getStackTrace()[0];
    }

    private static String trace(Throwable e) {
        StringWriter trace = new StringWriter();
        e.printStackTrace(new PrintWriter(trace));
        return trace.toString();
    }
}
