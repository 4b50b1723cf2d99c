package org.twinbench.kernel.schedule.continuous;

import org.twinbench.api.simulation.settings.Integration;

/** A method of integration. Each belongs to one plan, for it holds what it needs to allocate nothing. */
interface Method {

    /** Returns a method for equations of this size. */
    static Method of(Integration integration, Equations equations) {
        return switch (integration.solver()) {
            case EULER -> new Euler(equations);
            case RK4 -> new RungeKutta(equations);
            case DORMAND_PRINCE ->
                new DormandPrince(equations, integration.relativeTolerance(), integration.absoluteTolerance());
        };
    }

    /**
     * Integrates.
     *
     * @param time where to start, in seconds
     * @param length how far to go, in seconds, greater than zero
     * @param from the states at the start; not changed
     * @param to takes the states at the end; another array
     */
    void step(double time, double length, double[] from, double[] to);
}
