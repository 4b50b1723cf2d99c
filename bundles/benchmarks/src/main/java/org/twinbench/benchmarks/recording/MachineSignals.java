package org.twinbench.benchmarks.recording;

import java.util.ArrayList;
import java.util.List;
import java.util.Random;
import org.twinbench.api.recording.Frame;
import org.twinbench.api.recording.RecordedSignal;
import org.twinbench.api.recording.RecordedSignal.Form;

/** Signals as a machine gives them, at 100 Hz: of ten, two each are sines with noise, ramps, steps, constants, booleans. */
final class MachineSignals {
    /** Rows in a second. */
    static final int RATE = 100;

    private static final int KINDS = 5;

    private final int width;
    private final Random random = new Random(1);

    MachineSignals(int width) {
        this.width = width;
    }

    List<RecordedSignal> signals() {
        List<RecordedSignal> signals = new ArrayList<>();
        for (int i = 0; i < width; i++) {
            signals.add(new RecordedSignal("signal" + i, "1", i % KINDS == 4 ? Form.BOOLEAN : Form.REAL));
        }
        return signals;
    }

    /** Returns so many rows from one on. */
    Frame rows(long first, int rows) {
        long[] ticks = new long[rows];
        long[] values = new long[rows * width];
        for (int row = 0; row < rows; row++) {
            ticks[row] = first + row;
            for (int signal = 0; signal < width; signal++) {
                values[row * width + signal] = sample(signal, first + row);
            }
        }
        return new Frame(0, rows, ticks, values);
    }

    private long sample(int signal, long tick) {
        double time = (double) tick / RATE;
        return switch (signal % KINDS) {
            case 0 -> bits(20 + 5 * Math.sin(time * (1 + signal * 0.01)) + 0.01 * random.nextGaussian());
            case 1 -> bits((time + signal) % 600 * 0.37);
            case 2 -> bits((int) ((time + signal) / 7) % 5 * 12.5);
            case 3 -> bits(signal * 0.1);
            default -> (long) ((time + signal) / 3) & 1;
        };
    }

    private static long bits(double number) {
        return Double.doubleToRawLongBits(number);
    }
}
