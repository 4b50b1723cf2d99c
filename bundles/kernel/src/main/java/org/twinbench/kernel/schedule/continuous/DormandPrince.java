package org.twinbench.kernel.schedule.continuous;

import org.hipparchus.exception.MathRuntimeException;
import org.hipparchus.ode.ODEState;
import org.hipparchus.ode.OrdinaryDifferentialEquation;
import org.hipparchus.ode.nonstiff.DormandPrince54Integrator;

/**
 * The adaptive method of order 5(4) (J. R. Dormand, P. J. Prince, 1980). The first step is estimated from the derivatives, the
 * others from the error of the one before. Time counts from the start of the stretch, so that short ones do not drown in long runs.
 */
final class DormandPrince implements Method {

    private static final double SHORTEST = 1e-9;

    private final Equations equations;
    private final double relative;
    private final double absolute;

    DormandPrince(Equations equations, double relative, double absolute) {
        this.equations = equations;
        this.relative = relative;
        this.absolute = absolute;
    }

    @Override
    public void step(double time, double length, double[] from, double[] to) {
        System.arraycopy(from, 0, to, 0, from.length);
        if (from.length == 0) {
            return;
        }
        DormandPrince54Integrator integrator =
                new DormandPrince54Integrator(length * SHORTEST, length, absolute, relative);
        try {
            double[] reached = integrator
                    .integrate(new Shifted(equations, time), new ODEState(0, from), length)
                    .getPrimaryState();
            System.arraycopy(reached, 0, to, 0, to.length);
        } catch (MathRuntimeException stuck) {
            equations.stuck(time, from);
        }
    }

    /** The equations in the time since an instant. */
    private record Shifted(Equations equations, double origin) implements OrdinaryDifferentialEquation {
        @Override
        public int getDimension() {
            return equations.states();
        }

        @Override
        public double[] computeDerivatives(double time, double[] state) {
            double[] derivatives = new double[equations.states()];
            equations.evaluate(origin + time, state, derivatives, new double[equations.crossings()]);
            return derivatives;
        }
    }
}
