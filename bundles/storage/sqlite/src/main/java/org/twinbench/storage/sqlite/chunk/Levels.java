package org.twinbench.storage.sqlite.chunk;

import java.util.ArrayList;
import java.util.List;
import java.util.function.Consumer;

/** Chunks of the levels above 0 in the making. */
public final class Levels {
    private final List<List<Summary>> pending = new ArrayList<>();

    /** Returns the same, to be changed apart. */
    public Levels copy() {
        Levels copy = new Levels();
        pending.forEach(chunks -> copy.pending.add(new ArrayList<>(chunks)));
        return copy;
    }

    /** Adds a chunk of level 0, and gives away those of higher levels that are full by it. */
    void add(Summary chunk, Sealing sealing, Consumer<SealedChunk> full) {
        add(0, chunk, sealing, full);
    }

    private void add(int below, Summary chunk, Sealing sealing, Consumer<SealedChunk> full) {
        if (below == pending.size()) {
            pending.add(new ArrayList<>());
        }
        pending.get(below).add(chunk);
        if (pending.get(below).size() == Chunk.FAN) {
            seal(below, sealing, full);
        }
    }

    /** Gives away what there is of chunks; what follows begins anew. */
    void finish(Sealing sealing, Consumer<SealedChunk> chunks) {
        int highest = pending.size() - 1;
        for (int below = 0; below <= highest; below++) {
            List<Summary> rest = pending.get(below);
            if (rest.size() > 1) {
                seal(below, sealing, chunks);
            } else if (rest.size() == 1 && below < highest) {
                add(below + 1, rest.get(0), sealing, chunks);
            }
        }
        pending.clear();
    }

    private void seal(int below, Sealing sealing, Consumer<SealedChunk> chunks) {
        Sealing.Sealed sealed = sealing.sealed(below + 1, pending.get(below));
        pending.get(below).clear();
        chunks.accept(sealed.chunk());
        add(below + 1, sealed.summary(), sealing, chunks);
    }
}
