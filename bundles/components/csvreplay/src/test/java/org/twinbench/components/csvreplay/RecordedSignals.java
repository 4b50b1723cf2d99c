package org.twinbench.components.csvreplay;

import org.twinbench.api.component.Signals;

/** Signals at one instant, kept as they were written. */
final class RecordedSignals implements Signals {

    private final double time;
    private final double[] reals;
    private final long[] integers;

    RecordedSignals(double time, int ports) {
        this.time = time;
        this.reals = new double[ports];
        this.integers = new long[ports];
    }

    @Override
    public double time() {
        return time;
    }

    @Override
    public double real(int port) {
        return reals[port];
    }

    @Override
    public long integer(int port) {
        return integers[port];
    }

    @Override
    public void write(int port, double value) {
        reals[port] = value;
    }

    @Override
    public void write(int port, long value) {
        integers[port] = value;
    }
}
