package org.twinbench.extensions.archive;

import java.io.IOException;
import java.io.InputStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.HashSet;
import java.util.Set;
import java.util.jar.JarEntry;
import java.util.jar.JarFile;
import java.util.zip.ZipEntry;
import java.util.zip.ZipException;
import java.util.zip.ZipInputStream;

/**
 * A jar read in both ways that there are: by its directory, and from its first byte to its last. Both must see the same entries
 * with the same bytes, so that what was checked is what anybody sees in it. Bytes are counted as they come; headers may lie.
 */
final class TwoReadings {

    /** More bytes than are taken. */
    static final class TooMuch extends Exception {

        private static final long serialVersionUID = 1L;
    }

    private static final int BLOCK = 1 << 16;

    private final JarFile jar;
    private final Set<String> names = new HashSet<>();
    private long left;

    private TwoReadings(JarFile jar, long most) {
        this.jar = jar;
        this.left = most;
    }

    /**
     * Reads all of a jar.
     *
     * @param file the same jar
     * @param most bytes that its entries may have
     * @throws ZipException if it is damaged, or the readings differ
     */
    static void compare(JarFile jar, Path file, long most) throws IOException, TooMuch {
        TwoReadings readings = new TwoReadings(jar, most);
        try (ZipInputStream stream = new ZipInputStream(Files.newInputStream(file))) {
            for (ZipEntry entry = stream.getNextEntry(); entry != null; entry = stream.getNextEntry()) {
                readings.compare(entry, stream);
            }
        }
        if (readings.names.size() != jar.size()) {
            throw new ZipException("its directory names entries that are not there");
        }
    }

    private void compare(ZipEntry entry, InputStream stream) throws IOException, TooMuch {
        JarEntry listed = jar.getJarEntry(entry.getName());
        if (listed == null || !listed.getName().equals(entry.getName()) || !names.add(entry.getName())) {
            throw new ZipException("its directory does not name an entry that is there");
        }
        try (InputStream content = jar.getInputStream(listed)) {
            byte[] block = stream.readNBytes(BLOCK);
            while (block.length > 0) {
                count(block);
                if (!Arrays.equals(block, content.readNBytes(block.length))) {
                    throw new ZipException("its directory means other bytes than those that follow the entry's name");
                }
                block = stream.readNBytes(BLOCK);
            }
            if (content.read() >= 0 || entry.getCrc() != listed.getCrc()) {
                throw new ZipException("an entry does not have the length and checksum that its directory says");
            }
        }
    }

    private void count(byte[] block) throws TooMuch {
        left -= block.length;
        if (left < 0) {
            throw new TooMuch();
        }
    }
}
