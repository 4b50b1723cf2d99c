package org.twinbench.sdk.storage;

import static org.junit.jupiter.api.Assertions.assertArrayEquals;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.util.List;
import java.util.Optional;
import java.util.Random;
import org.junit.jupiter.api.Test;
import org.twinbench.api.storage.Blobs;

/** Byte strings by key. */
interface BlobContract extends StorageUnderTest {
    @Test
    default void givesBackTheBytesOfABlob() throws Exception {
        Blobs blobs = open().blobs();
        byte[] content = new byte[100_000];
        new Random(1).nextBytes(content);
        blobs.write("plans/1", content);
        blobs.write("empty", new byte[0]);

        assertArrayEquals(content, blobs.read("plans/1").orElseThrow());
        assertArrayEquals(new byte[0], blobs.read("empty").orElseThrow());
        assertEquals(Optional.empty(), blobs.read("plans"));
    }

    @Test
    default void writesABlobInPlaceOfAnEarlierOne() throws Exception {
        Blobs blobs = open().blobs();
        blobs.write("key", new byte[] {1, 2, 3});
        blobs.write("key", new byte[] {4});

        assertArrayEquals(new byte[] {4}, blobs.read("key").orElseThrow());
        assertEquals(List.of("key"), blobs.keys(""));
    }

    @Test
    default void keepsItsOwnCopyOfABlob() throws Exception {
        Blobs blobs = open().blobs();
        byte[] content = {1};
        blobs.write("key", content);
        content[0] = 2;
        blobs.read("key").orElseThrow()[0] = 3;

        assertArrayEquals(new byte[] {1}, blobs.read("key").orElseThrow());
    }

    @Test
    default void deletesABlob() throws Exception {
        Blobs blobs = open().blobs();
        blobs.write("key", new byte[] {1});

        assertTrue(blobs.delete("key"));
        assertFalse(blobs.delete("key"));
        assertEquals(Optional.empty(), blobs.read("key"));
    }

    @Test
    default void listsTheKeysThatBeginSo() throws Exception {
        Blobs blobs = open().blobs();
        for (String key : List.of("b/2", "b/10", "a", "b", "c", "B/1", "b%", "b/\uD83D\uDD25", "b/\uFFFD")) {
            blobs.write(key, new byte[0]);
        }

        assertEquals(List.of("b/10", "b/2", "b/\uD83D\uDD25", "b/\uFFFD"), blobs.keys("b/"));
        assertEquals(List.of("b%"), blobs.keys("b%"));
        assertEquals(9, blobs.keys("").size());
    }
}
