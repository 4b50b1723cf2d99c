package org.twinbench.components.csvreplay;

import java.util.Arrays;
import org.twinbench.api.component.GeneralBehavior;
import org.twinbench.api.component.Signals;
import org.twinbench.api.library.Kind;

/** Writes the row of a table that belongs to the present instant; remembers nothing. */
final class Replay implements GeneralBehavior {

    private final double[] times;
    private final double[][] values;
    private final boolean[] real;
    private final boolean linear;
    private final boolean repeat;

    Replay(Table table, boolean linear, boolean repeat) {
        this.times = table.times();
        this.values = table.columns().stream().map(Table.Column::values).toArray(double[][]::new);
        this.real = new boolean[values.length];
        for (int port = 0; port < real.length; port++) {
            real[port] = table.columns().get(port).kind() == Kind.REAL;
        }
        this.linear = linear;
        this.repeat = repeat;
    }

    @Override
    public void outputs(Signals signals) {
        double time = within(signals.time());
        int row = row(time);
        int next = Math.min(row + 1, times.length - 1);
        double share = next > row ? (time - times[row]) / (times[next] - times[row]) : 0;
        for (int port = 0; port < values.length; port++) {
            double[] column = values[port];
            if (!real[port]) {
                signals.write(port, (long) column[row]);
            } else if (linear) {
                signals.write(port, column[row] * (1 - share) + column[next] * share);
            } else {
                signals.write(port, column[row]);
            }
        }
    }

    /** The last row closes a round: its instant is that of the first row of the next one. */
    private double within(double time) {
        double first = times[0];
        if (time <= first) {
            return first;
        }
        double last = times[times.length - 1];
        return repeat ? first + (time - first) % (last - first) : Math.min(time, last);
    }

    private int row(double time) {
        int found = Arrays.binarySearch(times, time);
        return found >= 0 ? found : -found - 2;
    }
}
