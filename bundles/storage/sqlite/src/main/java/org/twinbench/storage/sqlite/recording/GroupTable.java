package org.twinbench.storage.sqlite.recording;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.util.List;
import java.util.Optional;
import org.twinbench.api.recording.Gap;
import org.twinbench.api.recording.RecordedSignal;
import org.twinbench.storage.sqlite.session.Session;

/** The tables of recordings and their groups, seen through one session. */
final class GroupTable {
    private final Session session;

    GroupTable(Session session) {
        this.session = session;
    }

    /** Where a group is in the file. */
    record Place(long id, int number) {}

    List<Long> runs() {
        return session.rows("SELECT run FROM recording WHERE run IS NOT NULL ORDER BY run", row -> row.getLong(1));
    }

    /** Returns the recording of a run, made if there is none. */
    long recording(long run) {
        session.change("INSERT INTO recording (run) VALUES (?) ON CONFLICT DO NOTHING", run);
        return session.rows("SELECT id FROM recording WHERE run = ?", row -> row.getLong(1), run)
                .get(0);
    }

    List<Place> groups(long run) {
        return session.rows(
                "SELECT channel_group.id, number FROM channel_group JOIN recording ON recording.id = recording"
                        + " WHERE run = ? ORDER BY number",
                row -> new Place(row.getLong(1), row.getInt(2)),
                run);
    }

    Optional<Place> group(long run, int number) {
        return groups(run).stream().filter(place -> place.number() == number).findFirst();
    }

    /** Adds a group to a recording. */
    long add(long recording, int number, List<RecordedSignal> signals) {
        long group = session.rows(
                        "INSERT INTO channel_group (recording, number) VALUES (?, ?) RETURNING id",
                        row -> row.getLong(1),
                        recording,
                        number)
                .get(0);
        for (int position = 0; position < signals.size(); position++) {
            RecordedSignal signal = signals.get(position);
            session.change(
                    "INSERT INTO signal (channel_group, position, path, unit, form) VALUES (?, ?, ?, ?, ?)",
                    group,
                    position,
                    signal.path(),
                    signal.unit(),
                    signal.form().name());
        }
        return group;
    }

    List<RecordedSignal> signals(long group) {
        return session.rows(
                "SELECT path, unit, form FROM signal WHERE channel_group = ? ORDER BY position",
                GroupTable::signal,
                group);
    }

    Optional<RecordedSignal> signal(long group, int position) {
        return session
                .rows(
                        "SELECT path, unit, form FROM signal WHERE channel_group = ? AND position = ?",
                        GroupTable::signal,
                        group,
                        position)
                .stream()
                .findFirst();
    }

    private static RecordedSignal signal(ResultSet row) throws SQLException {
        return new RecordedSignal(row.getString(1), row.getString(2), RecordedSignal.Form.valueOf(row.getString(3)));
    }

    int countSignals(long group) {
        return session.rows("SELECT count(*) FROM signal WHERE channel_group = ?", row -> row.getInt(1), group)
                .get(0);
    }

    void add(long group, Gap gap) {
        session.change(
                "INSERT INTO gap (channel_group, first, last, reason) VALUES (?, ?, ?, ?)",
                group,
                gap.from(),
                gap.to(),
                gap.reason());
    }

    List<Gap> gaps(Place group) {
        return session.rows(
                "SELECT first, last, reason FROM gap WHERE channel_group = ? ORDER BY first, id",
                row -> new Gap(group.number(), row.getLong(1), row.getLong(2), row.getString(3)),
                group.id());
    }

    long bytes(long run) {
        return session.rows(
                        "SELECT coalesce(sum(bytes), 0) FROM channel_group JOIN recording ON recording.id = recording"
                                + " WHERE run = ?",
                        row -> row.getLong(1),
                        run)
                .get(0);
    }
}
