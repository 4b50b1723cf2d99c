package org.twinbench.kernel.schedule.loop;

import org.twinbench.api.simulation.LoopStatus;
import org.twinbench.kernel.wiring.loop.LoopMethod;

/** How a loop was solved: written by whoever does the ticks, read by everybody. */
public final class LoopReport {

    private final String port;
    private final LoopMethod method;
    private volatile boolean converged = true;
    private volatile int iterations;
    private volatile double residual;
    private volatile int worstIterations;
    private volatile double worstResidual;

    /** Makes the report of a loop that was not solved yet. */
    public LoopReport(String port, LoopMethod method) {
        this.port = port;
        this.method = method;
    }

    /** Notes a solution; a residual that is not finite counts as the largest number. */
    public void note(boolean found, int afterIterations, double left) {
        double finite = Math.min(left, Double.MAX_VALUE);
        converged = found;
        iterations = afterIterations;
        residual = finite;
        worstIterations = Math.max(worstIterations, afterIterations);
        worstResidual = Math.max(worstResidual, finite);
    }

    /** Returns the port by which the machine names the loop. */
    public String port() {
        return port;
    }

    /** Returns whether the last solution was found. */
    public boolean hasConverged() {
        return converged;
    }

    public LoopStatus status() {
        return new LoopStatus(port, method.word(), converged, iterations, residual, worstIterations, worstResidual);
    }
}
