package org.twinbench.storage.sqlite.recording;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Random;
import java.util.stream.IntStream;
import org.twinbench.api.recording.Frame;
import org.twinbench.api.recording.Gap;
import org.twinbench.api.recording.RecordedSignal;

/** Rows as no machine gives them: any bits, any ticks, gaps anywhere they may be. */
final class RandomRows {
    private static final long[] SPECIAL = {
        Double.doubleToRawLongBits(Double.NaN),
        0x7ff0_0000_dead_beefL,
        Double.doubleToRawLongBits(Double.POSITIVE_INFINITY),
        Double.doubleToRawLongBits(-0.0),
        Long.MIN_VALUE,
        Long.MAX_VALUE,
        0,
        1
    };

    private final Random random;
    private final int width;
    private final List<RecordedSignal> signals;
    private long last = -1;

    RandomRows(Random random, int width) {
        this.random = random;
        this.width = width;
        RecordedSignal.Form[] forms = RecordedSignal.Form.values();
        this.signals = IntStream.range(0, width)
                .mapToObj(i -> new RecordedSignal("signal" + i, "1", forms[random.nextInt(forms.length)]))
                .toList();
    }

    /** What is appended at once. */
    record Piece(List<Frame> frames, List<Gap> gaps) {}

    List<RecordedSignal> signals() {
        return signals;
    }

    long last() {
        return last;
    }

    /** Returns one to three frames, and gaps in front of some. */
    Piece next() {
        List<Frame> frames = new ArrayList<>();
        List<Gap> gaps = new ArrayList<>();
        for (int i = random.nextInt(3); i >= 0; i--) {
            if (random.nextInt(4) == 0) {
                long from = last + 1 + random.nextInt(3);
                last = from + random.nextInt(20);
                gaps.add(new Gap(0, from, last, "Nobody was there."));
            }
            frames.add(frame(random.nextInt(5) == 0 ? random.nextInt(6_000) : random.nextInt(200)));
        }
        return new Piece(frames, gaps);
    }

    private Frame frame(int rows) {
        long[] ticks = new long[rows];
        int most = random.nextBoolean() ? 1 : 1 + random.nextInt(50);
        for (int row = 0; row < rows; row++) {
            last += most == 1 ? 10 : 1 + random.nextInt(most);
            ticks[row] = last;
        }
        return new Frame(0, rows, ticks, values(rows));
    }

    private long[] values(int rows) {
        long[] values = new long[rows * width];
        int kind = random.nextInt(5);
        double slope = random.nextGaussian();
        Arrays.setAll(values, i -> switch (kind) {
            case 0 -> 42;
            case 1 -> random.nextLong();
            case 2 -> SPECIAL[random.nextInt(SPECIAL.length)];
            case 3 -> Double.doubleToRawLongBits(i * slope);
            default -> i / 7;
        });
        return values;
    }
}
