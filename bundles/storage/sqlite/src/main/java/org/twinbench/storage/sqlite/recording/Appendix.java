package org.twinbench.storage.sqlite.recording;

import java.util.List;
import org.twinbench.api.recording.Gap;
import org.twinbench.storage.sqlite.chunk.Growth;
import org.twinbench.storage.sqlite.chunk.Sealing;
import org.twinbench.storage.sqlite.chunk.Tail;
import org.twinbench.storage.sqlite.session.Session;

/** What one append stores of a group; packed already. */
final class Appendix {
    private final LiveGroup group;
    private final Growth growth;
    private final List<Gap> gaps;
    private final Tail tail;
    private final int rows;
    private final byte[] ticks;
    private final byte[] samples;

    Appendix(LiveGroup group, Growth growth, List<Gap> gaps, Sealing sealing) {
        this.group = group;
        this.growth = growth;
        this.gaps = gaps;
        this.tail = growth.tail();
        this.rows = tail.rows().count() - growth.stored();
        this.ticks = sealing.pack(tail.rows().ticksFrom(growth.stored()));
        this.samples = sealing.pack(tail.rows().samplesFrom(growth.stored()));
    }

    void write(Session session) {
        ChunkTable chunks = new ChunkTable(session, group.id());
        growth.sealed().forEach(chunks::add);
        if (!growth.sealed().isEmpty()) {
            chunks.deleteFrames();
        }
        if (rows > 0) {
            chunks.addFrame(rows, ticks, samples);
        }
        GroupTable groups = new GroupTable(session);
        gaps.forEach(gap -> groups.add(group.id(), gap));
    }

    /** Lets readers see it, once it is stored. */
    void publish() {
        group.become(tail);
    }
}
