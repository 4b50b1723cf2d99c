package org.twinbench.rest.run;

import java.util.Arrays;
import java.util.List;
import org.twinbench.api.recording.Gap;
import org.twinbench.api.recording.Recordings;

/**
 * The ticks of the rows of a recording: those of a signal that is recorded at every row, or where all have dead bands, those at
 * which rows were taken, gaps left out.
 *
 * @param lead the signal
 * @param every ticks from one row to the next
 * @param gaps where rows are missing
 */
record RowTicks(Column lead, long every, List<Gap> gaps) {

    static RowTicks of(Recordings recordings, List<Column> columns, long every) {
        Column lead =
                columns.stream().filter(column -> !column.isHeld()).findFirst().orElse(columns.get(0));
        return new RowTicks(lead, every, lead.gaps(recordings));
    }

    /** Returns the first of those in a range, so many at most. */
    long[] read(Recordings recordings, long from, long to, int limit) {
        return lead.isHeld()
                ? counted(Math.max(from, lead.first()), Math.min(to, lead.last()), limit)
                : lead.samples(recordings, from, to, limit).ticks();
    }

    private long[] counted(long from, long to, int limit) {
        long[] ticks = new long[limit];
        int count = 0;
        for (long tick = (from + every - 1) / every * every; tick <= to && count < limit; tick += every) {
            if (!isMissing(tick)) {
                ticks[count++] = tick;
            }
        }
        return Arrays.copyOf(ticks, count);
    }

    private boolean isMissing(long tick) {
        return gaps.stream().anyMatch(gap -> gap.from() <= tick && tick <= gap.to());
    }
}
