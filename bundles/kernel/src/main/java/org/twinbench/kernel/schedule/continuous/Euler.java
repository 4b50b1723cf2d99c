package org.twinbench.kernel.schedule.continuous;

/** Explicit Euler: <i>x(t + h) = x(t) + h · f(t, x(t))</i>, computed as written: the product first. */
final class Euler implements Method {

    private final Equations equations;
    private final double[] slope;
    private final double[] indicators;

    Euler(Equations equations) {
        this.equations = equations;
        this.slope = new double[equations.states()];
        this.indicators = new double[equations.crossings()];
    }

    @Override
    public void step(double time, double length, double[] from, double[] to) {
        equations.evaluate(time, from, slope, indicators);
        for (int i = 0; i < slope.length; i++) {
            to[i] = from[i] + length * slope[i];
        }
    }
}
