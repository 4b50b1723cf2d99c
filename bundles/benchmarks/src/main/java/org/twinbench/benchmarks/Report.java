package org.twinbench.benchmarks;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Locale;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.twinbench.api.value.Records;
import org.twinbench.benchmarks.Figure.Judgement;
import org.twinbench.kernel.json.StrictJson;

/** Figures, and what could not be measured, as a table for people and as JSON. */
record Report(List<Figure> figures, List<Failure> failures) {

    private static final String BEGIN = "<!-- figures -->\n";
    private static final String END = "<!-- /figures -->\n";
    private static final String HEAD =
            """
            | figure | unit | n | ours | reference | ratio | goal | floor | reached |
            |---|---|---|---|---|---|---|---|---|
            """;

    /** A figure as the file has it. */
    private record Row(
            String name, String unit, long n, double ours, double reference, double ratio, double goal, double floor) {

        static Row of(Figure figure) {
            return new Row(
                    figure.name(),
                    figure.unit(),
                    figure.n(),
                    figure.ours(),
                    figure.reference(),
                    figure.ratio(),
                    figure.goal(),
                    figure.floor());
        }
    }

    /** What the file holds. */
    private record Document(String java, int processors, List<Row> figures, List<Failure> failures) {}

    /** Returns the table, in Markdown. */
    String table() {
        return Stream.concat(
                        figures.stream().map(Report::line), failures.stream().map(Report::line))
                .collect(Collectors.joining("", HEAD, machine()));
    }

    /**
     * Writes the figures as {@code {"java": …, "processors": …, "figures": [{"name": …, "ratio": …}, …], "failures":
     * [{"benchmark": …, "reason": …}, …]}}.
     */
    void writeJson(Path file) throws IOException {
        Document document = new Document(
                System.getProperty("java.version"),
                Runtime.getRuntime().availableProcessors(),
                figures.stream().map(Row::of).toList(),
                failures);
        Files.writeString(file, new StrictJson().layout(Records.write(document)));
    }

    /** Puts the table between the marks of a page. */
    void renewTable(Path page) throws IOException {
        String text = Files.readString(page);
        int begin = text.indexOf(BEGIN);
        int end = text.indexOf(END);
        if (begin < 0 || end < begin) {
            throw new IOException(page + " has no marks " + BEGIN.strip() + " and " + END.strip());
        }
        Files.writeString(page, text.substring(0, begin) + BEGIN + table() + text.substring(end));
    }

    private static String line(Figure figure) {
        return String.format(
                Locale.ROOT,
                "| %s | %s | %,d | %s | %s | **%s** | %s | %s | %s |%n",
                figure.name(),
                figure.unit(),
                figure.n(),
                digits(figure.ours()),
                digits(figure.reference()),
                digits(figure.ratio()),
                digits(figure.goal()),
                digits(figure.floor()),
                word(figure.judgement()));
    }

    private static String line(Failure failure) {
        return String.format(
                "| %s | | | | | | | | failed: %s |%n",
                failure.benchmark(), failure.reason().replace("|", "\\|"));
    }

    private static String word(Judgement judgement) {
        return judgement.name().toLowerCase(Locale.ROOT);
    }

    /** Three digits that count. */
    private static String digits(double value) {
        if (value == 0 || value >= 100) {
            return String.format(Locale.ROOT, "%.0f", value);
        }
        int behindThePoint = 2 - (int) Math.floor(Math.log10(value));
        return String.format(Locale.ROOT, "%." + behindThePoint + "f", value);
    }

    private static String machine() {
        return String.format(
                "%nMeasured with Java %s on %d processors.%n",
                System.getProperty("java.version"), Runtime.getRuntime().availableProcessors());
    }
}
