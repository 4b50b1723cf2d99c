package org.twinbench.storage.sqlite.recording;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import org.twinbench.storage.sqlite.chunk.Chunk;
import org.twinbench.storage.sqlite.chunk.ChunkReader;
import org.twinbench.storage.sqlite.chunk.OpenRows;
import org.twinbench.storage.sqlite.chunk.SealedChunk;
import org.twinbench.storage.sqlite.session.Session;

/** The tables of chunks and frames, seen through one session and by one group. */
final class ChunkTable {
    /** The tables that grow with the samples; each row has a checksum. */
    static final Set<String> LARGE = Set.of("samples", "summary");

    private static final int SIGNAL_BITS = 24;
    private static final String CHUNK = "id, level, first, last, row, rows, positions";
    private static final String IN_RANGE = " WHERE channel_group = ? AND level = ? AND first <= ?"
            + " AND first >= coalesce((SELECT max(first) FROM chunk WHERE channel_group = ? AND level = ? AND first <= ?), 0)"
            + " AND last >= ? ORDER BY first";

    private final Session session;
    private final long group;

    ChunkTable(Session session, long group) {
        this.session = session;
        this.group = group;
    }

    /** Takes a chunk and what it has of one signal; returns whether it wants another. */
    interface Visitor {
        boolean visit(Chunk chunk, byte[] content);
    }

    /** Shows the samples of a signal in the chunks of a range of ticks, in their order. */
    void samples(int signal, long first, long last, Visitor visitor) {
        visit("samples", 0, signal, first, last, visitor);
    }

    /** Shows the summaries of a signal in the chunks of a level and a range of ticks, in their order. */
    void summaries(int level, int signal, long first, long last, Visitor visitor) {
        visit("summary", level, signal, first, last, visitor);
    }

    private void visit(String table, int level, int signal, long first, long last, Visitor visitor) {
        session.query(
                "SELECT " + CHUNK + ", (SELECT content FROM " + table + " WHERE id = chunk.id << " + SIGNAL_BITS
                        + " | ?) FROM chunk" + IN_RANGE,
                rows -> {
                    boolean wanted = true;
                    while (wanted && rows.next()) {
                        wanted = visitor.visit(chunk(rows), rows.getBytes(8));
                    }
                    return wanted;
                },
                signal,
                group,
                level,
                last,
                group,
                level,
                first,
                first);
    }

    /** Returns the chunk of level 0 that has a tick or is the last before it. */
    Optional<Chunk> at(long tick) {
        return one(
                "SELECT " + CHUNK + " FROM chunk WHERE channel_group = ? AND level = 0 AND first <= ?"
                        + " ORDER BY first DESC LIMIT 1",
                group,
                tick);
    }

    /** Returns the first chunk of level 0. */
    Optional<Chunk> first() {
        return one(
                "SELECT " + CHUNK + " FROM chunk WHERE channel_group = ? AND level = 0 ORDER BY first LIMIT 1", group);
    }

    /** Returns the last chunk of level 0. */
    Optional<Chunk> last() {
        return at(Long.MAX_VALUE);
    }

    private Optional<Chunk> one(String sql, Object... values) {
        return session.rows(sql, ChunkTable::chunk, values).stream().findFirst();
    }

    private static Chunk chunk(ResultSet row) throws SQLException {
        return new Chunk(
                row.getLong(1),
                row.getInt(2),
                row.getLong(3),
                row.getLong(4),
                row.getLong(5),
                row.getLong(6),
                Optional.ofNullable(row.getBytes(7)));
    }

    /** Adds a chunk; one that sums up rows that were deleted meanwhile is left out, and trends do without it. */
    void add(SealedChunk chunk) {
        if (chunk.place().level() == 0 || isKept(chunk.place().first())) {
            insert(chunk);
        }
    }

    private boolean isKept(long tick) {
        return first().filter(chunk -> chunk.first() <= tick).isPresent();
    }

    private void insert(SealedChunk chunk) {
        Chunk place = chunk.place();
        long id = session.rows(
                        "INSERT INTO chunk (channel_group, level, first, last, row, rows, positions, bytes)"
                                + " VALUES (?, ?, ?, ?, ?, ?, ?, ?) RETURNING id",
                        row -> row.getLong(1),
                        group,
                        place.level(),
                        place.first(),
                        place.last(),
                        place.row(),
                        place.rows(),
                        place.positions().orElse(null),
                        chunk.bytes())
                .get(0);
        session.change("UPDATE channel_group SET bytes = bytes + ? WHERE id = ?", chunk.bytes(), group);
        addAll("INSERT INTO samples (id, content) VALUES (?, ?)", id, chunk.samples());
        addAll("INSERT INTO summary (id, content) VALUES (?, ?)", id, chunk.summaries());
    }

    private void addAll(String sql, long chunk, List<byte[]> contents) {
        for (int signal = 0; signal < contents.size(); signal++) {
            session.change(sql, chunk << SIGNAL_BITS | signal, contents.get(signal));
        }
    }

    void addFrame(int rows, byte[] ticks, byte[] samples) {
        session.change(
                "INSERT INTO frame (channel_group, rows, ticks, samples) VALUES (?, ?, ?, ?)",
                group,
                rows,
                ticks,
                samples);
    }

    /** Returns the rows of all frames, if there are any. */
    Optional<OpenRows> frames(ChunkReader reader) {
        return session
                .rows(
                        "SELECT ticks, samples FROM frame WHERE channel_group = ? ORDER BY id",
                        row -> OpenRows.of(reader.numbers(row.getBytes(1)), reader.numbers(row.getBytes(2))),
                        group)
                .stream()
                .reduce(OpenRows::and);
    }

    void deleteFrames() {
        session.change("DELETE FROM frame WHERE channel_group = ?", group);
    }

    /**
     * Deletes some chunks: those of higher levels that begin before a tick, then those of level 0 that end before it.
     *
     * @param most how many at most
     * @return how many were deleted
     */
    int delete(long before, int most) {
        List<Long> doomed = session.rows(
                "SELECT id FROM chunk WHERE channel_group = ? AND first < ? AND (level > 0 OR last < ?)"
                        + " ORDER BY level DESC, first LIMIT ?",
                row -> row.getLong(1),
                group,
                before,
                before,
                most);
        for (long id : doomed) {
            long next = id + 1 << SIGNAL_BITS;
            session.change("DELETE FROM samples WHERE id >= ? AND id < ?", id << SIGNAL_BITS, next);
            session.change("DELETE FROM summary WHERE id >= ? AND id < ?", id << SIGNAL_BITS, next);
            session.change(
                    "UPDATE channel_group SET bytes = bytes - (SELECT bytes FROM chunk WHERE id = ?) WHERE id = ?",
                    id,
                    group);
            session.change("DELETE FROM chunk WHERE id = ?", id);
        }
        return doomed.size();
    }

    /** Returns the first tick of the first chunk of level 0 that ends at a tick or later. */
    Optional<Long> firstKept(long before) {
        return session
                .rows(
                        "SELECT first FROM chunk WHERE channel_group = ? AND level = 0 AND last >= ? ORDER BY first LIMIT 1",
                        row -> row.getLong(1),
                        group,
                        before)
                .stream()
                .findFirst();
    }
}
