package org.twinbench.folder;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;
import static org.twinbench.folder.Host.plant;

import java.io.IOException;
import java.lang.annotation.Annotation;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Set;
import java.util.concurrent.Callable;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.twinbench.api.command.NotUsable;
import org.twinbench.storage.sqlite.Configuration;
import org.twinbench.storage.sqlite.SqliteStorage;

/** A folder that is watched, with a workspace in a database. */
final class OpenedFolderTest {

    private static final long PATIENCE_NANOSECONDS = 60_000_000_000L;

    @TempDir
    Path root;

    private SqliteStorage storage;
    private Host host;
    private OpenedFolder folder;

    @BeforeEach
    void openAFolderWithOneMachine() throws IOException {
        storage = new SqliteStorage(
                new Database(root.resolve(".twinbench/twinbench.db").toString()));
        host = new Host(root, storage);
        host.write("plant.json", plant("Plant", "1 m²"));
        folder = host.opened();
    }

    @AfterEach
    void close() throws IOException {
        folder.close();
        storage.close();
    }

    @Test
    void isTheSameAsTheWorkspaceOnceItIsThere() {
        assertEquals(plant("Plant", "1 m²"), host.model("Plant"));
        assertEquals(1, folder.files().size());
    }

    @Test
    void isToldOfEditsHereAndThere() throws Exception {
        host.edit("Plant", "2 m²");
        await(() -> host.read("plant.json").equals(plant("Plant", "2 m²")));
        host.write("plant.json", plant("Plant", "3 m²"));
        await(() -> host.model("Plant").equals(plant("Plant", "3 m²")));
        host.write("line2/deep/oven.json", plant("Oven", "4 m²"));
        await(() -> host.machine("Oven").isPresent());
        host.write("line2/deep/oven.json", plant("Oven", "5 m²"));
        await(() -> host.model("Oven").equals(plant("Oven", "5 m²")));
        host.delete("line2/deep/oven.json");
        await(() -> host.machine("Oven").isEmpty());
    }

    @Test
    void writesTheLastEditBeforeItCloses() throws Exception {
        host.edit("Plant", "2 m²");
        folder.close();
        assertEquals(plant("Plant", "2 m²"), host.read("plant.json"));
    }

    @Test
    void isOpenInOneHostOnly() throws IOException {
        OpenedFolder second = host.opened();
        NotUsable refusal = assertThrows(NotUsable.class, second::path);
        assertTrue(refusal.getMessage().contains("is open in another Twinbench already"), refusal.getMessage());
        second.close();

        folder.close();
        folder = host.opened();
        assertEquals(root.toRealPath(), folder.path());
    }

    @Test
    void hidesFromGitWhatIsNoDocument() throws IOException {
        assertEquals("*\n", Files.readString(root.resolve(".twinbench/.gitignore")));
        assertEquals(Set.of("plant.json"), host.files().keySet());
    }

    @Test
    void keepsTheMachineWhenAnEditorSavesByRenaming() throws Exception {
        long id = host.id("Plant");
        for (String area : List.of("2 m²", "3 m²", "4 m²")) {
            host.move("plant.json", "plant.json~");
            host.write("plant.json", plant("Plant", area));
            host.delete("plant.json~");
            await(() -> host.workspace.machine(id).equals(plant("Plant", area)));
        }
    }

    private static void await(Callable<Boolean> condition) throws Exception {
        long start = System.nanoTime();
        while (!condition.call()) {
            assertTrue(System.nanoTime() - start < PATIENCE_NANOSECONDS, "it has not come");
            Thread.sleep(10);
        }
    }

    /** A configuration with this file. */
    private record Database(String file) implements Configuration {
        @Override
        public Class<? extends Annotation> annotationType() {
            return Configuration.class;
        }
    }
}
