package org.twinbench.commands.run;

import java.io.IOException;
import java.util.List;
import java.util.concurrent.TimeUnit;
import org.twinbench.api.command.NotUsable;
import org.twinbench.api.library.Kind;
import org.twinbench.api.library.PortDescriptor;
import org.twinbench.api.simulation.RowSelection;
import org.twinbench.api.simulation.RowStream;
import org.twinbench.api.simulation.Simulation;
import org.twinbench.api.simulation.SimulationStatus;
import org.twinbench.api.simulation.SimulationStatus.State;
import org.twinbench.commands.file.WrongInput;
import org.twinbench.commands.run.RunLoop.Ending;
import org.twinbench.commands.run.RunLoop.Result;
import org.twinbench.commands.run.output.Progress;
import org.twinbench.commands.run.output.Rows;

/** Follows a simulation that ticks by itself, punctually, and takes its rows as they come. */
final class CoupledLoop {

    private static final long NAP_NANOS = TimeUnit.MILLISECONDS.toNanos(20);
    private static final int MOST_VALUES = 1 << 16;

    private final Simulation simulation;
    private final Course course;
    private final Rows rows;
    private final Progress progress;
    private final Interruption interruption;
    private final RowStream stream;
    private final int[] places;
    private final boolean[] real;
    private final long[] ticks;
    private final long[] taken;
    private final double[] values;
    private long due;
    private long missing;

    /**
     * @param paths the signals that the rows take
     * @throws WrongInput if one is a connected input
     */
    CoupledLoop(
            Simulation simulation,
            Course course,
            List<String> paths,
            Rows rows,
            Progress progress,
            Interruption interruption) {
        this.simulation = simulation;
        this.course = course;
        this.rows = rows;
        this.progress = progress;
        this.interruption = interruption;
        this.stream = simulation.rows(new RowSelection(String.join(",", paths), course.every()));
        this.places = paths.stream().mapToInt(this::place).toArray();
        this.values = new double[places.length];
        this.real = new boolean[places.length];
        for (int i = 0; i < places.length; i++) {
            PortDescriptor port = stream.ports().get(places[i]);
            real[i] = port.kind() == Kind.REAL;
        }
        int columns = Math.max(1, stream.paths().size());
        this.ticks = new long[Math.max(1, MOST_VALUES / columns)];
        this.taken = new long[ticks.length * columns];
    }

    private int place(String path) {
        int place = stream.paths().indexOf(path);
        if (place < 0) {
            throw new WrongInput("--record " + path
                    + " is an input that takes from another signal; with --hil name that signal instead.");
        }
        return place;
    }

    /** Runs to the end, to an error, or until somebody interrupts; then the safe values are written. */
    Result run() throws IOException {
        long start = System.nanoTime();
        try {
            simulation.start();
            SimulationStatus status = simulation.status();
            while (!hasEnded(status) && !interruption.requested()) {
                interruption.sleep(NAP_NANOS);
                status = simulation.status();
                take();
                progress.at(course.time(status.tick()), System.nanoTime());
            }
            long measured = System.nanoTime() - start;
            simulation.stop();
            take();
            SimulationStatus last = simulation.status();
            return new Result(ending(last), last.tick(), measured);
        } finally {
            progress.end();
            stream.close();
        }
    }

    /** Returns how many rows the run has computed and nobody has taken in time. */
    long missing() {
        return missing;
    }

    private static boolean hasEnded(SimulationStatus status) {
        if (status.state() == State.SUSPENDED) {
            throw new NotUsable(status.message().orElse("A component type is missing."));
        }
        return status.state() != State.RUNNING;
    }

    private Ending ending(SimulationStatus last) {
        if (last.state() == State.FAILED) {
            return Ending.FAILED;
        }
        return last.tick() < course.steps() ? Ending.INTERRUPTED : Ending.DONE;
    }

    private void take() throws IOException {
        int columns = stream.paths().size();
        for (int count = stream.take(ticks, taken); count > 0; count = stream.take(ticks, taken)) {
            for (int row = 0; row < count; row++) {
                for (int i = 0; i < values.length; i++) {
                    long value = taken[row * columns + places[i]];
                    values[i] = real[i] ? Double.longBitsToDouble(value) : value;
                }
                missing += (ticks[row] - due) / course.every();
                due = ticks[row] + course.every();
                rows.take(course.time(ticks[row]), values);
            }
        }
    }
}
