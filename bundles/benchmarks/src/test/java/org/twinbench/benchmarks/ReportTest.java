package org.twinbench.benchmarks;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

final class ReportTest {

    private final Report report = new Report(
            List.of(new Figure("step", "ns", 10_000, 0.125, 0.1, 1.2, 1.5)),
            List.of(new Failure("load", "java.io.IOException: 3 of 1000 clients failed")));

    @TempDir
    Path folder;

    @Test
    void tableShowsThreeDigitsThatCountAndWhatIsReached() {
        assertTrue(
                report.table().contains("| step | ns | 10,000 | 0.125 | 0.100 | **1.25** | 1.20 | 1.50 | floor |"),
                report.table());
    }

    @Test
    void whatFailedHasARow() {
        assertTrue(
                report.table()
                        .contains("| load | | | | | | | | failed: java.io.IOException: 3 of 1000 clients failed |"),
                report.table());
    }

    @Test
    void fileHoldsWhatIsMeasuredAndTheRatio() throws IOException {
        Path file = folder.resolve("benchmarks.json");
        report.writeJson(file);
        String json = Files.readString(file).replaceAll("\\s+", "");
        assertTrue(
                json.contains("\"figures\":[{\"name\":\"step\",\"unit\":\"ns\",\"n\":10000,\"ours\":0.125,"
                        + "\"reference\":0.1,\"ratio\":1.25,\"goal\":1.2,\"floor\":1.5}],"
                        + "\"failures\":[{\"benchmark\":\"load\","),
                json);
    }

    @Test
    void tableOfAPageIsReplacedAndNothingElse() throws IOException {
        Path page = folder.resolve("README.md");
        Files.writeString(page, "before\n<!-- figures -->\nold\n<!-- /figures -->\nafter\n");
        report.renewTable(page);
        assertEquals(
                "before\n<!-- figures -->\n" + report.table() + "<!-- /figures -->\nafter\n", Files.readString(page));
    }

    @Test
    void pageWithoutMarksIsLeftAlone() throws IOException {
        Path page = folder.resolve("README.md");
        Files.writeString(page, "before\n");
        assertThrows(IOException.class, () -> report.renewTable(page));
        assertEquals("before\n", Files.readString(page));
    }
}
