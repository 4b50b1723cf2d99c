package org.twinbench.benchmarks.recording;

import java.io.IOException;
import java.nio.file.Path;
import java.sql.SQLException;
import java.util.ArrayList;
import java.util.List;
import java.util.function.ToDoubleFunction;
import org.twinbench.benchmarks.Figure;
import org.twinbench.benchmarks.Medians;
import org.twinbench.benchmarks.Setting;

/** Time and room of a sample: both sides write alternately, each first as often as the other, after a round that is not counted. */
final class WritingFigures {

    private static final int WIDTH = 100;
    private static final double TIME = 0.2;
    private static final double ROOM = 0.125;

    private final Path folder;
    private final List<Writing> ours = new ArrayList<>();
    private final List<Writing> reference = new ArrayList<>();

    private WritingFigures(Path folder) {
        this.folder = folder;
    }

    static List<Figure> measure(Setting setting) throws IOException, SQLException {
        WritingFigures figures = new WritingFigures(setting.scratch());
        int seconds = setting.choose(200, 60);
        int pairs = setting.choose(2, 1);
        figures.round(true, seconds);
        figures.ours.clear();
        figures.reference.clear();
        for (int pair = 0; pair < pairs; pair++) {
            figures.round(true, seconds);
            figures.round(false, seconds);
        }
        return figures.all();
    }

    private void round(boolean oursFirst, int seconds) throws IOException, SQLException {
        if (oursFirst) {
            ours.add(Writing.of(Chunks::new, file("chunks"), WIDTH, seconds));
        }
        reference.add(Writing.of(PlainTable::new, file("plain"), WIDTH, seconds));
        if (!oursFirst) {
            ours.add(Writing.of(Chunks::new, file("chunks"), WIDTH, seconds));
        }
        ours.get(ours.size() - 1).requireSame(reference.get(reference.size() - 1));
    }

    private Path file(String kind) {
        return folder.resolve(kind + System.nanoTime() + ".db");
    }

    private List<Figure> all() {
        return List.of(
                figure("recording time per sample", "ns", Writing::nanosecondsPerSample, TIME),
                figure("recording bytes per sample", "bytes", Writing::bytesPerSample, ROOM));
    }

    private Figure figure(String name, String unit, ToDoubleFunction<Writing> part, double goal) {
        return new Figure(name, unit, WIDTH, Medians.of(ours, part), Medians.of(reference, part), goal, goal);
    }
}
