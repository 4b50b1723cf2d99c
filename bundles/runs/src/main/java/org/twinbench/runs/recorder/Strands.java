package org.twinbench.runs.recorder;

import java.util.ArrayList;
import java.util.List;
import org.twinbench.api.recording.Gap;
import org.twinbench.api.simulation.RowStream;
import org.twinbench.runs.start.Opening;

/** All signals that are recorded of a run: those that it began with, and those that have come with edits. For one thread. */
final class Strands {

    private final Opening opening;
    private final List<Strand> all = new ArrayList<>();

    /** @param first first tick of the run */
    Strands(Opening opening, long first) {
        this.opening = opening;
        all.add(new Strand(opening.stream(), opening.every(), first, opening.bands()));
    }

    List<Strand> all() {
        return all;
    }

    /**
     * Takes rows from the simulation.
     *
     * @param reason why some are missing, if they are
     * @return whether there may be more
     */
    boolean fill(String reason) {
        for (RowStream added : opening.stream().added()) {
            all.add(new Strand(added, opening.every(), added.first(), opening.bandsOf(added)));
        }
        boolean more = false;
        for (Strand strand : all) {
            more |= strand.rows().fill(reason);
        }
        return more;
    }

    /** Returns whether more rows can be taken. */
    boolean hasRoom() {
        return all.stream().allMatch(strand -> strand.rows().hasRoom());
    }

    /** Notes what is missing up to the last tick of the simulation. */
    void end(long last, String reason) {
        all.forEach(strand -> strand.rows().end(last, reason));
    }

    boolean isEmpty() {
        return all.stream().allMatch(strand -> strand.rows().isEmpty());
    }

    /** Returns how many rows wait. */
    int waiting() {
        return all.stream().mapToInt(strand -> strand.rows().rows()).sum();
    }

    /** Returns the tick up to which all rows were taken, or noted as missing; negative before the first. */
    long latest() {
        return all.stream().mapToLong(strand -> strand.rows().latest()).min().orElse(-1);
    }

    /** Returns where rows are missing. */
    List<Gap> gaps() {
        return all.stream().flatMap(strand -> strand.rows().gaps(0).stream()).toList();
    }

    /** Returns whether something would be written if no more rows followed. */
    boolean isHolding() {
        return all.stream().anyMatch(Strand::isHolding);
    }

    /** Forgets what was waiting. */
    void clear() {
        all.forEach(strand -> strand.rows().clear());
    }

    /** Takes no more. */
    void close() {
        opening.stream().close();
    }
}
