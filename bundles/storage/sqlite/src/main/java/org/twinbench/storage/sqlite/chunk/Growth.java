package org.twinbench.storage.sqlite.chunk;

import java.util.ArrayList;
import java.util.List;
import org.twinbench.api.recording.Frame;
import org.twinbench.api.recording.Gap;
import org.twinbench.api.recording.RecordedSignal;

/** What one append makes of the newest part of a group. Until its outcome is taken, everything is as it was. */
public final class Growth {
    private final List<RecordedSignal> signals;
    private final Sealing sealing;
    private final long last;
    private final List<SealedChunk> sealed = new ArrayList<>();
    private final Levels levels;
    private final List<Long> cuts;
    private OpenRows rows;
    private long row;
    private int stored;

    /** @param tail the newest part of the group before */
    public Growth(Tail tail, List<RecordedSignal> signals, Sealing sealing) {
        this.signals = signals;
        this.sealing = sealing;
        this.last = tail.last();
        this.levels = tail.levels().copy();
        this.cuts = new ArrayList<>(tail.cuts());
        this.rows = tail.rows();
        this.row = tail.row();
        this.stored = tail.rows().count();
    }

    /** Adds gaps and rows. */
    public void add(List<Frame> frames, List<Gap> gaps) {
        for (Gap gap : gaps) {
            gap.requireAfter(last);
            cuts.add(gap.from());
        }
        cuts.sort(null);
        long latest = last;
        for (Frame frame : frames) {
            latest = frame.requireAfter(latest, signals.size());
        }
        frames.forEach(this::add);
    }

    private void add(Frame frame) {
        int at = 0;
        while (at < frame.rows()) {
            cutBefore(frame.ticks()[at]);
            int end = cuts.isEmpty() ? frame.rows() : TickSearch.firstFrom(frame.ticks(), frame.rows(), cuts.get(0));
            int rowsNow = Math.min(end - at, Chunk.capacity(signals.size()) - rows.count());
            rows = rows.with(frame, at, rowsNow);
            at += rowsNow;
            if (rows.count() == Chunk.capacity(signals.size())) {
                seal();
            }
        }
    }

    /** Ends the chunks if a gap lies before this tick. */
    private void cutBefore(long tick) {
        if (!cuts.isEmpty() && cuts.get(0) <= tick) {
            finish();
            cuts.removeIf(cut -> cut <= tick);
        }
    }

    /** Makes chunks of everything. */
    public void finish() {
        if (!rows.isEmpty()) {
            seal();
        }
        levels.finish(sealing, sealed::add);
    }

    private void seal() {
        Sealing.Sealed chunk = sealing.sealed(rows, row, signals);
        sealed.add(chunk.chunk());
        levels.add(chunk.summary(), sealing, sealed::add);
        row += rows.count();
        rows = OpenRows.none(signals.size());
        stored = 0;
    }

    /** Returns the chunks that are to be stored; the rows that were stored before are in them, if there are any. */
    public List<SealedChunk> sealed() {
        return sealed;
    }

    /** Returns the position of the first row that is in no chunk and not stored yet. */
    public int stored() {
        return stored;
    }

    /** Returns the newest part of the group as it is then. */
    public Tail tail() {
        long latest = rows.isEmpty()
                ? sealed.stream().mapToLong(chunk -> chunk.place().last()).max().orElse(last)
                : rows.last();
        return new Tail(rows, row, latest, List.copyOf(cuts), levels);
    }
}
