package org.twinbench.commands.run;

import java.io.IOException;
import org.twinbench.api.command.NotUsable;
import org.twinbench.api.simulation.Probe;
import org.twinbench.api.simulation.Simulation;
import org.twinbench.api.simulation.SimulationStatus;
import org.twinbench.api.simulation.SimulationStatus.State;
import org.twinbench.commands.run.output.Progress;
import org.twinbench.commands.run.output.Rows;

/** Runs a prepared simulation on the calling thread. */
final class RunLoop {

    /** How a run ended. */
    enum Ending {
        DONE,
        INTERRUPTED,
        FAILED
    }

    /**
     * What became of a run.
     *
     * @param ending how it ended
     * @param tick its last tick
     * @param measured how long it took, in nanoseconds
     */
    record Result(Ending ending, long tick, long measured) {}

    private final Simulation simulation;
    private final Course course;
    private final Probe probe;
    private final double[] values;
    private final Rows rows;
    private final Progress progress;
    private final Interruption interruption;
    private long tick;

    RunLoop(
            Simulation simulation,
            Course course,
            Probe probe,
            Rows rows,
            Progress progress,
            Interruption interruption) {
        this.simulation = simulation;
        this.course = course;
        this.probe = probe;
        this.values = new double[probe.paths().size()];
        this.rows = rows;
        this.progress = progress;
        this.interruption = interruption;
    }

    /** Runs to the end, to an error, or until somebody interrupts. */
    Result run() throws IOException {
        long start = System.nanoTime();
        try {
            return new Result(steps(start), tick, System.nanoTime() - start);
        } catch (RuntimeException ending) {
            // the process ends: whoever stops the services first takes the simulation away
            if (!interruption.requested()) {
                throw ending;
            }
            return new Result(Ending.INTERRUPTED, tick, System.nanoTime() - start);
        } finally {
            progress.end();
        }
    }

    private Ending steps(long start) throws IOException {
        take();
        SimulationStatus status = simulation.status();
        while (!ended(status) && tick < course.steps() && !interruption.requested()) {
            long next = course.next(tick, status.components());
            await(start + course.due(next));
            simulation.advance(next - tick);
            status = simulation.status();
            boolean moved = status.tick() > tick;
            tick = status.tick();
            if (moved && (tick % course.every() == 0 || ended(status))) {
                take();
            }
            progress.at(course.time(tick), System.nanoTime());
        }
        return ended(status) ? Ending.FAILED : tick < course.steps() ? Ending.INTERRUPTED : Ending.DONE;
    }

    private void take() throws IOException {
        probe.read(values);
        rows.take(course.time(tick), values);
    }

    private static boolean ended(SimulationStatus status) {
        if (status.state() == State.SUSPENDED) {
            throw new NotUsable(status.message().orElse("A component type is missing."));
        }
        return status.state() == State.FAILED;
    }

    private void await(long due) {
        long left = due - System.nanoTime();
        if (left > 0) {
            interruption.sleep(left);
        }
    }
}
