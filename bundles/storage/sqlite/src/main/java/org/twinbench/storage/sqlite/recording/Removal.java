package org.twinbench.storage.sqlite.recording;

import java.util.List;
import org.twinbench.storage.sqlite.session.Database;
import org.twinbench.storage.sqlite.session.Session;

/** Takes samples away, in many small transactions, so that nobody who records waits long. */
final class Removal {
    private static final int SIGNALS_AT_ONCE = 1_000;
    private static final int PAGES_AT_ONCE = 256;

    private final Database database;

    Removal(Database database) {
        this.database = database;
    }

    /** Removes the chunks of a group that end before a tick. */
    void trim(long group, long before) {
        long kept = database.read(session -> new ChunkTable(session, group).firstKept(before))
                .orElse(Long.MAX_VALUE);
        deleteChunks(group, kept);
    }

    /** Removes the gaps of a group that end before a tick. */
    void trimGaps(long group, long before) {
        change("DELETE FROM gap WHERE channel_group = ? AND last < ?", group, before);
    }

    /** Removes what is left of recordings that were deleted. */
    void clear() {
        List<Long> recordings = ids("SELECT id FROM recording WHERE run IS NULL");
        for (long recording : recordings) {
            ids("SELECT id FROM channel_group WHERE recording = ?", recording).forEach(this::clear);
            change("DELETE FROM recording WHERE id = ?", recording);
        }
    }

    private void clear(long group) {
        deleteChunks(group, Long.MAX_VALUE);
        change("DELETE FROM frame WHERE channel_group = ?", group);
        change("DELETE FROM gap WHERE channel_group = ?", group);
        change("DELETE FROM signal WHERE channel_group = ?", group);
        change("DELETE FROM channel_group WHERE id = ?", group);
    }

    private void deleteChunks(long group, long before) {
        int signals = database.read(session -> new GroupTable(session).countSignals(group));
        int most = Math.max(1, SIGNALS_AT_ONCE / Math.max(1, signals));
        int deleted = most;
        while (deleted == most) {
            deleted = database.write(session -> new ChunkTable(session, group).delete(before, most));
        }
    }

    /** Gives the room of what was removed back to the disk. */
    void giveBack() {
        long pages = database.read(session -> count(session, "PRAGMA freelist_count"));
        while (pages > 0) {
            long before = pages;
            pages = database.write(session -> {
                session.run("PRAGMA incremental_vacuum(" + PAGES_AT_ONCE + ")");
                return count(session, "PRAGMA freelist_count");
            });
            if (pages >= before) {
                return;
            }
        }
    }

    private static long count(Session session, String pragma) {
        return session.rows(pragma, row -> row.getLong(1)).get(0);
    }

    private List<Long> ids(String sql, Object... values) {
        return database.read(session -> session.rows(sql, row -> row.getLong(1), values));
    }

    private void change(String sql, Object... values) {
        database.write(session -> session.change(sql, values));
    }
}
