package org.twinbench.benchmarks.recording;

import java.nio.file.Path;
import java.util.List;
import org.twinbench.api.recording.Frame;
import org.twinbench.api.recording.RecordedSignal;
import org.twinbench.api.recording.RecordingWriter;
import org.twinbench.api.recording.Samples;
import org.twinbench.storage.sqlite.file.DatabaseFile;
import org.twinbench.storage.sqlite.recording.SqliteRecordings;

/** Ours: packed chunks. */
final class Chunks implements Recorder {

    private static final long RUN = 1;

    private final SqliteRecordings recordings;
    private final RecordingWriter writer;

    Chunks(Path file, List<RecordedSignal> signals) {
        recordings = new SqliteRecordings(DatabaseFile.at(file.toString()));
        writer = recordings.write(RUN);
        writer.addGroup(signals);
    }

    @Override
    public void append(Frame rows) {
        writer.append(List.of(rows), List.of());
    }

    @Override
    public void finish() {
        writer.close();
    }

    @Override
    public long checksum(int signals) {
        Checksum checksum = new Checksum();
        for (int signal = 0; signal < signals; signal++) {
            Samples samples = recordings.read(RUN, 0, signal, 0, Long.MAX_VALUE, Integer.MAX_VALUE);
            for (int i = 0; i < samples.count(); i++) {
                checksum.add(samples.ticks()[i], samples.values()[i]);
            }
        }
        return checksum.value();
    }

    @Override
    public int trend(long rows, int buckets) {
        return recordings.overview(RUN, 0, 0, 0, rows - 1, buckets).size();
    }

    @Override
    public void close() {
        finish();
        recordings.close();
    }
}
