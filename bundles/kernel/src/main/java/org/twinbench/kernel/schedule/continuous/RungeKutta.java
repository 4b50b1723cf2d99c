package org.twinbench.kernel.schedule.continuous;

/**
 * The classical method of order 4 (W. Kutta, 1901), computed in this order for every state:
 *
 * <pre>
 * k1 = f(t, x)    k2 = f(t + h/2, x + (h/2)·k1)    k3 = f(t + h/2, x + (h/2)·k2)    k4 = f(t + h, x + h·k3)
 * x(t + h) = x + (h/6)·(((k1 + 2·k2) + 2·k3) + k4)
 * </pre>
 */
final class RungeKutta implements Method {

    private final Equations equations;
    private final double[] k1;
    private final double[] k2;
    private final double[] k3;
    private final double[] k4;
    private final double[] trial;
    private final double[] indicators;

    RungeKutta(Equations equations) {
        this.equations = equations;
        this.k1 = new double[equations.states()];
        this.k2 = new double[k1.length];
        this.k3 = new double[k1.length];
        this.k4 = new double[k1.length];
        this.trial = new double[k1.length];
        this.indicators = new double[equations.crossings()];
    }

    @Override
    public void step(double time, double length, double[] from, double[] to) {
        double half = length / 2;
        equations.evaluate(time, from, k1, indicators);
        evaluate(time + half, from, half, k1, k2);
        evaluate(time + half, from, half, k2, k3);
        evaluate(time + length, from, length, k3, k4);
        double sixth = length / 6;
        for (int i = 0; i < k1.length; i++) {
            to[i] = from[i] + sixth * (k1[i] + 2 * k2[i] + 2 * k3[i] + k4[i]);
        }
    }

    private void evaluate(double time, double[] from, double length, double[] slope, double[] into) {
        for (int i = 0; i < trial.length; i++) {
            trial[i] = from[i] + length * slope[i];
        }
        equations.evaluate(time, trial, into, indicators);
    }
}
