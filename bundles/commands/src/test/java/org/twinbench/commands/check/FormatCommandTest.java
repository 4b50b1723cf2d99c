package org.twinbench.commands.check;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertNotEquals;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.twinbench.commands.Examples;
import org.twinbench.commands.KernelServices;
import org.twinbench.commands.dispatch.Console;
import org.twinbench.commands.dispatch.Console.Answer;

class FormatCommandTest {

    private final KernelServices services = new KernelServices();

    @TempDir
    private Path folder;

    @Test
    void leavesAnExampleAsItIs() {
        Path tank = Examples.copy("heated-tank.json", folder);
        Answer answer = format(tank.toString());
        assertEquals(0, answer.exitCode());
        assertEquals(List.of(tank + " is in the canonical layout."), answer.out());
    }

    @Test
    void bringsAMachineBackIntoTheCanonicalLayout() throws IOException {
        Path tank = Files.writeString(folder.resolve("tank.json"), mess());
        assertEquals(List.of(tank + " was rewritten."), format(tank.toString()).out());
        assertEquals(Examples.text("heated-tank.json"), Files.readString(tank));
    }

    @Test
    void onlyReportsWhereThatIsAskedFor() throws IOException {
        Path tank = Files.writeString(folder.resolve("tank.json"), mess());
        Answer answer = format("--check", folder.toString());
        assertEquals(1, answer.exitCode());
        assertEquals(List.of(tank + " would change."), answer.out());
        assertEquals(mess(), Files.readString(tank));
    }

    @Test
    void leavesAFileWithAMistakeAloneAndSaysWhatIsWrong() throws IOException {
        String unknownKey = Examples.text("heated-tank.json").replace("\"description\"", "\"remark\"");
        Path tank = Files.writeString(folder.resolve("tank.json"), unknownKey);
        Answer answer = format(tank.toString());
        assertEquals(2, answer.exitCode());
        assertEquals(unknownKey, Files.readString(tank));
        assertEquals("  " + tank + ":4  remark", answer.err().get(1));
    }

    private static String mess() {
        String text = Examples.text("heated-tank.json").replace("\n", "\r\n ").replace(": ", " :\t");
        assertNotEquals(Examples.text("heated-tank.json"), text);
        return text;
    }

    private Answer format(String... paths) {
        String[] words = new String[paths.length + 1];
        words[0] = "format";
        System.arraycopy(paths, 0, words, 1, paths.length);
        return Console.type(services::format, words);
    }
}
