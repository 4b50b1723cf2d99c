package org.twinbench.launcher.system;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.nio.file.Files;
import java.nio.file.Path;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.twinbench.launcher.BuiltDistribution;
import org.twinbench.launcher.system.Console.Answer;

/** What lies in the data folder, and what a command does when it cannot be used. */
final class DataFolderTest {

    @TempDir
    Path folder;

    private Console console;

    @BeforeEach
    void open() {
        console = new Console(folder);
    }

    @Test
    void theTypeOfTheReadmeIsListedOnceItsJarLiesThere() throws Exception {
        VendorBundle.cooler("1.0.0").moveTo(console.data().resolve("deploy"), "cooler.jar");
        Answer answer = console.type("types", "acme.cooler");

        assertTrue(answer.out().contains("(acme.cooler 1.0.0)"), answer.out() + answer.err());
        assertEquals(0, answer.exitCode());
    }

    @Test
    void oneThatCannotBeWrittenToIsExplained() throws Exception {
        Files.writeString(console.data(), "a file where the folder should be");
        Answer answer = console.type("database", "status");

        assertTrue(
                answer.err().startsWith("twinbench: The folder " + console.data() + " cannot be written to"),
                answer.err());
        assertEquals(4, answer.exitCode());
    }

    @Test
    void commandsThatOnlyReadDoWithoutOne() throws Exception {
        Path examples = BuiltDistribution.home().resolve("features/examples");
        Answer answer = console.type("check", examples.toString());

        assertEquals(0, answer.exitCode(), answer.err());
        assertTrue(Files.notExists(console.data().resolve("log")));
    }
}
