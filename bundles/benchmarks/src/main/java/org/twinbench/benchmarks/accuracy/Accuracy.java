package org.twinbench.benchmarks.accuracy;

import java.util.List;
import java.util.Map;
import java.util.function.DoubleUnaryOperator;
import org.twinbench.api.simulation.settings.Integration;
import org.twinbench.api.simulation.settings.Solver;
import org.twinbench.benchmarks.Benchmark;
import org.twinbench.benchmarks.Figure;
import org.twinbench.benchmarks.Setting;

/**
 * Errors of the solvers beside what others err, or what was asked for: recurrences, closed forms and published values. Nothing
 * here depends on the computer.
 */
public final class Accuracy implements Benchmark {

    private static final Integration EULER = Integration.DEFAULT;
    private static final Integration RK4 = Integration.DEFAULT.with(Solver.RK4);
    private static final Integration TIGHT = new Integration(Solver.DORMAND_PRINCE, 1e-12, 1e-13);
    private static final Integration STIFF = new Integration(Solver.DORMAND_PRINCE, 1e-8, 1e-10);

    /** 0.9 to the power of 100. */
    private static final double DAHLQUIST = 2.656139888758746e-5;

    /** For mu = 1: P. Amore, arXiv:2111.12198, and D. Viswanath's series. */
    private static final double PERIOD = 6.66328685932313;

    private static final double AMPLITUDE = 2.008619860874843;

    /** For mu = 1000 at 2,000 s: F. Mazzia, C. Magherini, Test Set for Initial Value Problem Solvers, release 2.4, VDPOL. */
    private static final double STIFF_POSITION = 1.706167732170469;

    @Override
    public String name() {
        return "accuracy";
    }

    @Override
    public List<Figure> measure(Setting setting) {
        return List.of(
                offTheRecurrence("Euler off its recurrence, Dahlquist", "dahlquist", "x", 1, x -> x + 0.1 * (-1 * x)),
                dahlquist(),
                offTheRecurrence("Euler off its recurrence, lag", "lag", "y", 0, y -> y + 0.1 * ((1 - y) / 0.5)),
                lag(),
                order(),
                period(),
                stiff(),
                bounces());
    }

    /** Counts steps of 100 ms whose result has other bits; one more than there are, for there are to be none. */
    private static Figure offTheRecurrence(
            String name, String type, String output, double start, DoubleUnaryOperator next) {
        Trial trial = Trial.of(type, Map.of(), Map.of(), EULER, 100);
        int off = 0;
        double exact = start;
        for (int step = 0; step < 100; step++) {
            exact = next.applyAsDouble(exact);
            off += trial.after(1).real(output) == exact ? 0 : 1;
        }
        return new Figure(name, "1", 100, off + 1, 1, 1, 1);
    }

    /** A hundred products, each rounded by half a unit of the last digit at most. */
    private static Figure dahlquist() {
        double x =
                Trial.of("dahlquist", Map.of(), Map.of(), EULER, 100).after(100).real("x");
        double reference = 100 * Math.ulp(DAHLQUIST) / 2;
        return new Figure("Dahlquist at 10 s, published", "1", 100, Math.abs(x - DAHLQUIST), reference, 1, 1);
    }

    /** The same method by hand is as far from the closed form. */
    private static Figure lag() {
        double y = Trial.of("lag", Map.of(), Map.of(), RK4, 10).after(200).real("y");
        double exact = -StrictMath.expm1(-2 / 0.5);
        double byHand = 0;
        for (int step = 0; step < 200; step++) {
            byHand = RungeKutta.step(byHand, 0.01, value -> (1 - value) / 0.5);
        }
        return new Figure("RK4, lag, closed form", "1", 200, Math.abs(y - exact), Math.abs(byHand - exact), 1.01, 1.1);
    }

    /** Half the step leaves a sixteenth of the error. */
    private static Figure order() {
        double error = Math.abs(cosine(100) - StrictMath.cos(2));
        double half = Math.abs(cosine(50) - StrictMath.cos(2));
        return new Figure("RK4, error left by half the step", "1", 20, half / error, 1.0 / 16, 1.05, 1.1);
    }

    private static double cosine(long step) {
        return Trial.of("oscillator", Map.of(), Map.of(), RK4, step)
                .after(2_000 / step)
                .real("x");
    }

    private static Figure period() {
        double period = Trial.of("vanderpol", Map.of(), Map.of("x", AMPLITUDE, "y", 0.0), TIGHT, 100)
                .after(200)
                .real("period");
        double asked = TIGHT.relativeTolerance() * PERIOD;
        return new Figure("Van der Pol, period, published", "s", 1, Math.abs(period - PERIOD), asked, 1, 10);
    }

    private static Figure stiff() {
        double x = Trial.of("vanderpol", Map.of("mu", 1_000.0), Map.of(), STIFF, 10_000)
                .after(200)
                .real("x");
        double asked = STIFF.relativeTolerance() * STIFF_POSITION;
        return new Figure(
                "stiff Van der Pol, position, published", "1", 1_000, Math.abs(x - STIFF_POSITION), asked, 1, 10);
    }

    /** The instants of 12 bounces, which steps of 10 ms do not hit. */
    private static Figure bounces() {
        Trial trial = Trial.of("ball", Map.of(), Map.of(), RK4, 10);
        double speed = StrictMath.sqrt(2 * 9.81 * 10);
        double exact = speed / 9.81;
        double worst = 0;
        for (int bounce = 1; bounce <= 12; bounce++) {
            while (trial.real("bounces") < bounce) {
                trial.after(1);
            }
            worst = Math.max(worst, Math.abs(trial.real("bounced") - exact));
            speed *= 0.8;
            exact += 2 * speed / 9.81;
        }
        return new Figure("instants of a ball's bounces", "s", 12, worst, RK4.absoluteTolerance(), 1, 1);
    }
}
