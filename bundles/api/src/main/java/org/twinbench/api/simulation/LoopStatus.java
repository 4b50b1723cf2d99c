package org.twinbench.api.simulation;

import java.util.Objects;

/**
 * How an algebraic loop is solved.
 *
 * @param port the port by which the machine names the loop, as {@code component.port}
 * @param method {@code "fixed_point"} or {@code "newton"}
 * @param converged whether the last tick found a solution; otherwise its wires show the values that came closest
 * @param iterations iterations of the last tick, 0 or more
 * @param residual largest difference of the last tick between what a torn wire was taken as and what the loop made of it, in
 *     the unit of that wire, 0 or more
 * @param worstIterations most iterations of any tick
 * @param worstResidual largest residual of any tick
 */
public record LoopStatus(
        String port,
        String method,
        boolean converged,
        int iterations,
        double residual,
        int worstIterations,
        double worstResidual) {

    /** Refuses null. */
    public LoopStatus {
        Objects.requireNonNull(port);
        Objects.requireNonNull(method);
    }
}
