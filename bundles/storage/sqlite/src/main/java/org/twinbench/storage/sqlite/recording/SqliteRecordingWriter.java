package org.twinbench.storage.sqlite.recording;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Collectors;
import org.twinbench.api.recording.Frame;
import org.twinbench.api.recording.Gap;
import org.twinbench.api.recording.RecordedSignal;
import org.twinbench.api.recording.RecordingWriter;
import org.twinbench.storage.sqlite.chunk.Chunk;
import org.twinbench.storage.sqlite.chunk.Growth;
import org.twinbench.storage.sqlite.chunk.Levels;
import org.twinbench.storage.sqlite.chunk.OpenRows;
import org.twinbench.storage.sqlite.chunk.Sealing;
import org.twinbench.storage.sqlite.chunk.Tail;
import org.twinbench.storage.sqlite.session.Database;
import org.twinbench.storage.sqlite.session.Session;

/** Writes one recording. What is compressed is compressed before the transaction, so that other writers wait the less. */
final class SqliteRecordingWriter implements RecordingWriter {
    private final Database database;
    private final LiveRecordings live;
    private final long run;
    private final long recording;
    private final List<LiveGroup> groups;
    private final Sealing sealing = new Sealing();
    private boolean closed;

    private SqliteRecordingWriter(Database database, LiveRecordings live, long run) {
        this.database = database;
        this.live = live;
        this.run = run;
        this.groups = live.begin(run);
        boolean begun = false;
        try {
            this.recording = database.write(session -> new GroupTable(session).recording(run));
            groups.addAll(database.read(session -> kept(session, run)));
            begun = true;
        } finally {
            if (!begun) {
                live.end(run);
            }
        }
    }

    static SqliteRecordingWriter of(Database database, LiveRecordings live, long run) {
        return new SqliteRecordingWriter(database, live, run);
    }

    private static List<LiveGroup> kept(Session session, long run) {
        GroupTable table = new GroupTable(session);
        return table.groups(run).stream()
                .map(place -> kept(session, place, table.signals(place.id()), table.gaps(place)))
                .toList();
    }

    private static LiveGroup kept(
            Session session, GroupTable.Place place, List<RecordedSignal> signals, List<Gap> gaps) {
        Optional<Chunk> end = new ChunkTable(session, place.id()).last();
        long last = end.map(Chunk::last).orElse(-1L);
        List<Long> cuts =
                gaps.stream().map(Gap::from).filter(from -> from > last).toList();
        long row = end.map(chunk -> chunk.row() + chunk.rows()).orElse(0L);
        return new LiveGroup(
                place.id(), signals, new Tail(OpenRows.none(signals.size()), row, last, cuts, new Levels()));
    }

    @Override
    public int addGroup(List<RecordedSignal> signals) {
        requireOpen();
        if (signals.isEmpty()) {
            throw new IllegalArgumentException("A group has at least one signal.");
        }
        int number = groups.size();
        long id = database.write(session -> new GroupTable(session).add(recording, number, signals));
        Tail tail = new Tail(OpenRows.none(signals.size()), 0, -1, List.of(), new Levels());
        groups.add(new LiveGroup(id, List.copyOf(signals), tail));
        return number;
    }

    @Override
    public void append(List<Frame> frames, List<Gap> gaps) {
        requireOpen();
        frames.forEach(frame -> requireGroup(frame.group()));
        gaps.forEach(gap -> requireGroup(gap.group()));
        Map<Integer, List<Frame>> rows = frames.stream().collect(Collectors.groupingBy(Frame::group));
        Map<Integer, List<Gap>> holes = gaps.stream().collect(Collectors.groupingBy(Gap::group));
        List<Appendix> appendices = new ArrayList<>();
        for (int number = 0; number < groups.size(); number++) {
            List<Frame> ours = rows.getOrDefault(number, List.of());
            List<Gap> missing = holes.getOrDefault(number, List.of());
            if (!ours.isEmpty() || !missing.isEmpty()) {
                Growth growth = growth(groups.get(number));
                growth.add(ours, missing);
                appendices.add(new Appendix(groups.get(number), growth, missing, sealing));
            }
        }
        keep(appendices);
    }

    @Override
    public void close() {
        if (closed) {
            return;
        }
        List<Appendix> appendices = groups.stream()
                .map(group -> {
                    Growth growth = growth(group);
                    growth.finish();
                    return new Appendix(group, growth, List.of(), sealing);
                })
                .toList();
        keep(appendices);
        closed = true;
        live.end(run);
    }

    private void keep(List<Appendix> appendices) {
        database.write(session -> {
            appendices.forEach(appendix -> appendix.write(session));
            return appendices;
        });
        appendices.forEach(Appendix::publish);
    }

    private Growth growth(LiveGroup group) {
        return new Growth(group.tail(), group.signals(), sealing);
    }

    private void requireOpen() {
        if (closed) {
            throw new IllegalStateException("The recording of run " + run + " is finished.");
        }
    }

    private void requireGroup(int number) {
        if (number < 0 || number >= groups.size()) {
            throw new IllegalArgumentException("The recording of run " + run + " has no group " + number + ", only "
                    + groups.size() + " of them, counted from 0.");
        }
    }
}
