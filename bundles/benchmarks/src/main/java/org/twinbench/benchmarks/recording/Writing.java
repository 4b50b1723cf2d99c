package org.twinbench.benchmarks.recording;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.sql.SQLException;
import java.util.List;
import org.twinbench.api.recording.Frame;
import org.twinbench.api.recording.RecordedSignal;

/**
 * What it took to write samples.
 *
 * @param samples how many they are
 * @param nanoseconds time in the recorder, ns
 * @param bytes size of the file, closed
 * @param checksum of all samples, read back
 */
record Writing(long samples, long nanoseconds, long bytes, long checksum) {

    /** Makes a recorder. */
    interface Maker {
        Recorder make(Path file, List<RecordedSignal> signals) throws SQLException;
    }

    /** Writes some seconds of a machine, second by second. */
    static Writing of(Maker maker, Path file, int width, int seconds) throws IOException, SQLException {
        MachineSignals signals = new MachineSignals(width);
        long time = 0;
        long checksum;
        try (Recorder recorder = maker.make(file, signals.signals())) {
            for (int second = 0; second < seconds; second++) {
                Frame rows = signals.rows((long) second * MachineSignals.RATE, MachineSignals.RATE);
                long begin = System.nanoTime();
                recorder.append(rows);
                time += System.nanoTime() - begin;
            }
            long begin = System.nanoTime();
            recorder.finish();
            time += System.nanoTime() - begin;
            checksum = recorder.checksum(width);
        }
        return new Writing((long) seconds * MachineSignals.RATE * width, time, Files.size(file), checksum);
    }

    double nanosecondsPerSample() {
        return (double) nanoseconds / samples;
    }

    double bytesPerSample() {
        return (double) bytes / samples;
    }

    /**
     * Checks that another has the same samples.
     *
     * @throws IOException if not
     */
    void requireSame(Writing other) throws IOException {
        if (checksum != other.checksum) {
            throw new IOException("what is read back differs, or is not what was written");
        }
    }
}
