package org.twinbench.storage.sqlite.recording;

import java.util.List;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.twinbench.api.recording.RecordedSignal;
import org.twinbench.storage.sqlite.chunk.ChunkReader;
import org.twinbench.storage.sqlite.chunk.OpenRows;
import org.twinbench.storage.sqlite.chunk.Sealing;
import org.twinbench.storage.sqlite.session.Session;
import org.twinbench.storage.sqlite.session.Sessions;

/** Makes chunks of the frames that a process left that did not come to it. */
final class Recovery {
    private static final Logger LOG = LoggerFactory.getLogger(Recovery.class);

    private Recovery() {}

    static void recover(Sessions sessions) {
        List<Long> groups = sessions.read(
                session -> session.rows("SELECT DISTINCT channel_group FROM frame", row -> row.getLong(1)));
        for (long group : groups) {
            sessions.write(session -> {
                recover(session, group);
                return group;
            });
        }
        if (!groups.isEmpty()) {
            LOG.info("The last rows of recordings that were not finished are kept ({} groups).", groups.size());
        }
    }

    private static void recover(Session session, long group) {
        ChunkTable chunks = new ChunkTable(session, group);
        List<RecordedSignal> signals = new GroupTable(session).signals(group);
        long row = chunks.last().map(last -> last.row() + last.rows()).orElse(0L);
        try (ChunkReader reader = new ChunkReader()) {
            OpenRows rows = chunks.frames(reader).orElseThrow();
            chunks.add(new Sealing().seal(rows, row, signals));
        }
        chunks.deleteFrames();
    }
}
