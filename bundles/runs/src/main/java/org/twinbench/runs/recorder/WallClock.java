package org.twinbench.runs.recorder;

import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import org.twinbench.api.run.WallTime;

/**
 * Which tick it was at which time of the wall clock, in as few entries as tell it to the second: pauses, changes of speed and
 * jumps of the clock show. One thread notes, others may read.
 */
final class WallClock {

    private static final long TOLERANCE_MILLIS = 1_000;
    private static final int MOST = 1_000;

    private record Point(long tick, long millis) {
        WallTime shown() {
            return new WallTime(tick, Instant.ofEpochMilli(millis).toString());
        }
    }

    private final long stepNanos;
    private final List<Point> points = new ArrayList<>();
    private volatile List<WallTime> shown = List.of();
    private Point latest;
    private double millisPerTick;

    WallClock(long stepNanos) {
        this.stepNanos = stepNanos;
    }

    /** Notes a tick, if it comes earlier or later than the last entries let expect. */
    void note(long tick, double speed, long millis) {
        Point now = new Point(tick, millis);
        if (points.isEmpty()) {
            add(now);
            expect(speed, 0);
        } else if (tick > latest.tick) {
            if (Math.abs(millis - expected(tick)) > TOLERANCE_MILLIS) {
                add(latest);
                add(now);
                Point before = points.get(points.size() - 2);
                expect(speed, (double) (now.millis - before.millis) / (now.tick - before.tick));
            }
            latest = now;
        }
    }

    /** Notes the last tick. */
    void end(long tick, long millis) {
        add(new Point(tick, millis));
    }

    private double expected(long tick) {
        Point last = points.get(points.size() - 1);
        return last.millis + (tick - last.tick) * millisPerTick;
    }

    /** A paced run goes on as it is told to; one that goes as fast as it can, as it did. */
    private void expect(double speed, double soFar) {
        millisPerTick = Double.isInfinite(speed) ? soFar : stepNanos / 1e6 / speed;
    }

    private void add(Point point) {
        if (points.isEmpty() || !points.get(points.size() - 1).equals(point)) {
            points.add(point);
        }
        if (points.size() > MOST) {
            thin();
        }
        latest = point;
        shown = points.stream().map(Point::shown).toList();
    }

    /** Of the older half every other goes. */
    private void thin() {
        for (int i = MOST / 4; i > 0; i--) {
            points.remove(2 * i - 1);
        }
    }

    /** Returns the entries. */
    List<WallTime> shown() {
        return shown;
    }
}
