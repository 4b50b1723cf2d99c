package org.twinbench.storage.sqlite.recording;

import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.io.TempDir;
import org.twinbench.api.recording.Recordings;
import org.twinbench.sdk.recording.RecordingContract;
import org.twinbench.storage.sqlite.file.DatabaseFile;

final class SqliteRecordingsTest implements RecordingContract {
    @TempDir
    Path folder;

    private final List<SqliteRecordings> opened = new ArrayList<>();

    @Override
    public Recordings open() {
        SqliteRecordings recordings = new SqliteRecordings(
                DatabaseFile.at(folder.resolve("recordings.db").toString()));
        opened.add(recordings);
        return recordings;
    }

    @AfterEach
    void close() {
        opened.forEach(SqliteRecordings::close);
    }
}
