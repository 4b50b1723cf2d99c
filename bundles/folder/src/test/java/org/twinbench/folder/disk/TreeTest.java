package org.twinbench.folder.disk;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertNotEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Set;
import java.util.TreeMap;
import java.util.TreeSet;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** What is seen in a folder. */
final class TreeTest {

    @TempDir
    Path root;

    @Test
    void everyVisibleJsonIsSeenAndMachinesAreMarked() throws IOException {
        write("a/b/oven.json", "{ \"twinbench\" : 1 }");
        write("package.json", "{ \"name\": \"x\" }");
        write(".git/oven.json", "{ \"twinbench\": 1 }");
        write("a/.oven.json.swp", "{ \"twinbench\": 1 }");
        Listing listing = new Tree(root).list();

        assertEquals(Set.of("a/b/oven.json", "package.json"), listing.files().keySet());
        assertTrue(listing.files().get("a/b/oven.json").marked());
        assertFalse(listing.files().get("package.json").marked());
        assertEquals(Set.of(root, root.resolve("a"), root.resolve("a/b")), listing.folders());
    }

    @Test
    void anEditOfTheSameLengthAtTheSameMomentIsSeen() throws IOException {
        Tree tree = new Tree(root);
        write("oven.json", "{ \"twinbench\": 1 }");
        var time = Files.getLastModifiedTime(root.resolve("oven.json"));
        var before = tree.list().hash("oven.json");
        write("oven.json", "{ \"twinbench\": 2 }");
        Files.setLastModifiedTime(root.resolve("oven.json"), time);
        assertNotEquals(before, tree.list().hash("oven.json"));
    }

    @Test
    void whatCannotBeLookedIntoIsNotGone() {
        TreeMap<String, String> unseen = new TreeMap<>();
        unseen.put("a/b", "permission denied");
        Listing listing = new Listing(new TreeMap<>(), new TreeSet<>(), Set.of(), unseen);
        assertFalse(listing.isGone("a/b/oven.json"));
        assertTrue(listing.isGone("a/bb/oven.json"));
    }

    private void write(String file, String text) throws IOException {
        Files.createDirectories(root.resolve(file).getParent());
        Files.writeString(root.resolve(file), text);
    }
}
