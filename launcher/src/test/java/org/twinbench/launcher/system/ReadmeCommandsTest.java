package org.twinbench.launcher.system;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.TimeUnit;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.twinbench.launcher.BuiltDistribution;

/** The commands of the README, typed as people type them, on a data folder of their own. */
final class ReadmeCommandsTest {

    private static final Path EXAMPLES = BuiltDistribution.home().resolve("features/examples");

    @TempDir
    Path temporary;

    @Test
    void runWritesARowForEveryTickAndTheTimeFirst() throws Exception {
        Path csv = temporary.resolve("out.csv");
        twinbench(0, "run", EXAMPLES.resolve("quadruple-tank.json").toString(), "--for", "1s", "--csv", csv.toString());
        List<String> lines = Files.readAllLines(csv);

        assertTrue(lines.get(0).startsWith("time,"), lines.get(0));
        assertEquals(1 + 101, lines.size());
    }

    @Test
    void checkFindsNothingWrongWithTheExamples() throws Exception {
        twinbench(0, "check", EXAMPLES.toString());
    }

    @Test
    void typesShowsAVendorsTypeThatLiesInTheFolder() throws Exception {
        VendorBundle.cooler("1.0.0").moveTo(temporary.resolve("data/deploy"), "cooler.jar");

        assertTrue(twinbench(0, "types", "acme.cooler").contains("(acme.cooler 1.0.0)"));
    }

    @Test
    void aCommandThatThereIsNotIsWrongInput() throws Exception {
        assertTrue(twinbench(2, "tpyes").contains("There is no command \"tpyes\""));
    }

    @Test
    void aDataFolderThatCannotBeWrittenToIsExplained() throws Exception {
        Files.writeString(temporary.resolve("data"), "a file where the folder should be");
        String said = twinbench(4, "database", "status");

        assertTrue(said.contains("The folder " + temporary.resolve("data") + " cannot be written to"), said);
    }

    private String twinbench(int exitCode, String... words) throws IOException, InterruptedException {
        List<String> command = new ArrayList<>();
        command.add(BuiltDistribution.home().resolve("twinbench").toString());
        command.addAll(List.of(words));
        command.addAll(List.of("--data", temporary.resolve("data").toString()));
        ProcessBuilder builder =
                new ProcessBuilder(command).directory(temporary.toFile()).redirectErrorStream(true);
        builder.environment().put("JAVA_HOME", System.getProperty("java.home"));
        Process process = builder.start();
        String said = new String(process.getInputStream().readAllBytes(), StandardCharsets.UTF_8);
        assertTrue(process.waitFor(60, TimeUnit.SECONDS), "still running");
        assertEquals(exitCode, process.exitValue(), said);
        return said;
    }
}
