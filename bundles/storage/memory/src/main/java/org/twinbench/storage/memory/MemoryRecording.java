package org.twinbench.storage.memory;

import java.util.ArrayList;
import java.util.List;

/** The recording of one run. */
final class MemoryRecording {
    private final long run;
    private final List<MemoryGroup> groups = new ArrayList<>();
    private boolean written;

    MemoryRecording(long run) {
        this.run = run;
    }

    void begin() {
        requireNoWriter();
        written = true;
    }

    void end() {
        written = false;
    }

    void requireNoWriter() {
        if (written) {
            throw new IllegalStateException("Run " + run + " is being recorded.");
        }
    }

    /** Returns the group of a number. */
    MemoryGroup group(int number) {
        if (number < 0 || number >= groups.size()) {
            throw new IllegalArgumentException("The recording of run " + run + " has no group " + number + ", only "
                    + groups.size() + " of them, counted from 0.");
        }
        return groups.get(number);
    }

    List<MemoryGroup> groups() {
        return groups;
    }
}
