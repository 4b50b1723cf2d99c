package org.twinbench.launcher.system;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.stream.Stream;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.twinbench.launcher.system.Console.Answer;

/** The command {@code extension} as people type it. */
final class ExtensionCommandTest {

    @TempDir
    Path folder;

    private Console console;

    @BeforeEach
    void open() {
        console = new Console(folder);
    }

    @Test
    void installsUpdatesListsAndRemoves() throws Exception {
        VendorBundle.cooler("1.0.0").build(folder.resolve("old.jar"));
        VendorBundle.cooler("1.1.0").build(folder.resolve("new.jar"));
        Answer none = console.type("extension", "list");
        assertTrue(none.out().startsWith("No extension is installed."), none.out() + none.err());
        Answer early = console.type("extension", "update", "new.jar");
        assertEquals(2, early.exitCode());
        assertEquals(
                "There is no extension \"acme.cooler\". twinbench extension list shows what there is.\n", early.err());

        Answer installed = console.type("extension", "install", "old.jar");
        assertEquals("acme.cooler 1.0.0 was installed (acme.cooler-1.0.0.jar).\n", installed.out(), installed.err());
        assertEquals(0, installed.exitCode());
        Answer updated = console.type("extension", "update", "new.jar");
        assertEquals(
                "acme.cooler was updated from 1.0.0 to 1.1.0 (acme.cooler-1.1.0.jar).\n", updated.out(), updated.err());
        Answer list = console.type("extension");
        assertEquals("acme.cooler  1.1.0  running  acme.cooler-1.1.0.jar\n", list.out(), list.err());

        Answer removed = console.type("extension", "remove", "acme.cooler");
        assertEquals("acme.cooler 1.1.0 was removed (acme.cooler-1.1.0.jar).\n", removed.out(), removed.err());
        assertEquals(List.of(), deployed());
        assertEquals(2, console.type("extension", "remove", "acme.cooler").exitCode());
    }

    @Test
    void refusesWhatIsNoBundleAndKeepsNothing() throws Exception {
        Files.writeString(folder.resolve("page.jar"), "<html>");
        Answer page = console.type("extension", "install", "page.jar");
        assertEquals(2, page.exitCode());
        assertTrue(page.err().startsWith("The jar is not a whole jar (it has no directory at its end)"), page.err());
        Answer absent = console.type("extension", "install", "absent.jar");

        assertEquals(2, absent.exitCode());
        assertEquals("There is no file absent.jar.\n", absent.err());
        assertEquals(List.of(), deployed());
    }

    @Test
    void teachesWithoutStartingAnything() throws Exception {
        Answer help = console.type("extension", "--help");

        assertEquals(0, help.exitCode(), help.err());
        assertTrue(help.out().contains("twinbench extension install acme.cooler.jar"), help.out());
        assertTrue(console.type("--help").out().contains("  extension           list, install, update, remove\n"));
        assertFalse(Files.exists(console.data().resolve("deploy")));
    }

    private List<String> deployed() throws Exception {
        Path deploy = console.data().resolve("deploy");
        if (!Files.exists(deploy)) {
            return List.of();
        }
        try (Stream<Path> files = Files.list(deploy)) {
            return files.map(file -> file.getFileName().toString()).toList();
        }
    }
}
