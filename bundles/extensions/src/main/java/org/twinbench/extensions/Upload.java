package org.twinbench.extensions;

import java.io.IOException;
import java.io.InputStream;
import java.nio.ByteBuffer;
import java.nio.channels.FileChannel;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.nio.file.StandardOpenOption;
import java.util.Optional;
import java.util.UUID;
import org.twinbench.extensions.archive.Limits;
import org.twinbench.extensions.archive.Refusal;

/** A jar on its way into the folder: under a name that nobody takes for a jar, until it is known to be of use. */
final class Upload implements AutoCloseable {

    private static final String PREFIX = ".upload-";
    private static final String SUFFIX = ".tmp";
    private static final int BLOCK = 1 << 16;

    private final JarFolder folder;
    private final Path file;

    private Upload(JarFolder folder, Path file) {
        this.folder = folder;
        this.file = file;
    }

    /**
     * Writes the bytes to the disk.
     *
     * @param name what to call it in a refusal
     * @throws Refusal as soon as there are more bytes than the limits allow
     */
    static Upload of(InputStream content, String name, JarFolder folder, Limits limits) throws IOException, Refusal {
        Files.createDirectories(folder.path());
        Upload upload = new Upload(folder, newFile(folder));
        try {
            upload.write(content, name, limits);
            return upload;
        } catch (IOException | RuntimeException | Refusal failed) {
            upload.close();
            throw failed;
        }
    }

    /** Not a temporary file of Java's, which only its owner may read. */
    private static Path newFile(JarFolder folder) throws IOException {
        return Files.createFile(folder.file(PREFIX + UUID.randomUUID() + SUFFIX));
    }

    /** Deletes what uploads left that ended with their process. */
    static void deleteLeftOvers(JarFolder folder) throws IOException {
        if (Files.isDirectory(folder.path())) {
            try (var files = Files.newDirectoryStream(folder.path(), PREFIX + "*" + SUFFIX)) {
                for (Path left : files) {
                    Files.deleteIfExists(left);
                }
            }
        }
    }

    Path file() {
        return file;
    }

    Fingerprint fingerprint() throws IOException {
        return Fingerprint.of(file);
    }

    /** Puts the jar into its place; at every moment either the old content is there or the new. */
    void moveTo(String name, Optional<String> replaced) throws IOException {
        Path target = folder.file(name);
        Path first = replaced.map(folder::file).orElse(target);
        Files.move(file, first, StandardCopyOption.ATOMIC_MOVE);
        if (!first.equals(target)) {
            Files.move(first, target, StandardCopyOption.ATOMIC_MOVE);
        }
    }

    @Override
    public void close() throws IOException {
        Files.deleteIfExists(file);
    }

    private void write(InputStream content, String name, Limits limits) throws IOException, Refusal {
        try (FileChannel channel = FileChannel.open(file, StandardOpenOption.WRITE)) {
            byte[] block = new byte[BLOCK];
            long length = 0;
            for (int count = content.read(block); count >= 0; count = content.read(block)) {
                length += count;
                if (length > limits.packed()) {
                    throw limits.exceeded(name, "it has more than " + limits.packed() + " bytes");
                }
                ByteBuffer bytes = ByteBuffer.wrap(block, 0, count);
                while (bytes.hasRemaining()) {
                    channel.write(bytes);
                }
            }
            channel.force(true);
        }
    }
}
