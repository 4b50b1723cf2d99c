package org.twinbench.logging;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

final class LogFileTest {

    private static final Logger LOG = LoggerFactory.getLogger("acme.Servo");

    @TempDir
    Path folder;

    @Test
    void linesAreInTheFileAtOnce() throws Exception {
        HostLog log = new HostLog(Configured.log("info", "text"));
        LogFile file = new LogFile(log, Configured.file(folder, "10MB", "100MB"));
        LOG.info("Kühler läuft.");
        List<String> lines = Files.readAllLines(folder.resolve("twinbench.log"));
        assertEquals(1, lines.size());
        assertTrue(lines.get(0).endsWith("  -  Kühler läuft."), lines.get(0));
        assertEquals(Optional.empty(), log.trouble());
        file.close();
        log.close();
    }

    @Test
    void aLargeFileIsPutAsideAndNoLineIsLost() throws Exception {
        HostLog log = new HostLog(Configured.log("info", "json"));
        LogFile file = new LogFile(log, Configured.file(folder, "10KB", "10MB"));
        for (int i = 0; i < 400; i++) {
            LOG.info("{} {}", i, "x".repeat(100));
        }
        file.close();
        log.close();
        assertTrue(files().size() > 2, files().toString());
        long lines = 0;
        for (Path written : files()) {
            lines += Files.readAllLines(written).size();
        }
        assertEquals(400, lines);
    }

    @Test
    void aFolderThatCannotBeWrittenIsTold() throws Exception {
        Path blocked = Files.writeString(folder.resolve("log"), "a file where the folder should be");
        HostLog log = new HostLog(Configured.log("info", "text"));
        LogFile file = new LogFile(log, Configured.file(blocked, "10MB", "100MB"));
        LOG.info("nowhere to go");
        assertTrue(
                log.trouble().orElseThrow().contains("cannot be written"),
                log.trouble().toString());
        file.close();
        log.close();
    }

    private List<Path> files() throws IOException {
        try (Stream<Path> files = Files.list(folder)) {
            return files.sorted().toList();
        }
    }
}
