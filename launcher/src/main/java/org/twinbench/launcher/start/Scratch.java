package org.twinbench.launcher.start;

import java.io.IOException;
import java.nio.channels.FileChannel;
import java.nio.channels.OverlappingFileLockException;
import java.nio.file.DirectoryStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.nio.file.StandardOpenOption;
import java.util.Comparator;
import java.util.List;
import java.util.stream.Stream;

/**
 * A temporary folder of this process. It is locked while the process lives, so that the next process can tell a folder in
 * use from one that a killed process left behind, and removes the latter.
 */
final class Scratch implements AutoCloseable {

    private static final String PREFIX = "twinbench-";
    private static final String LOCK = "lock";

    private final Path folder;
    private final FileChannel channel;

    private Scratch(Path folder, FileChannel channel) {
        this.folder = folder;
        this.channel = channel;
    }

    /** A new folder below the given one. */
    static Scratch in(Path parent) throws IOException {
        removeAbandoned(parent);
        Path folder = Files.createTempDirectory(parent, PREFIX);
        FileChannel channel =
                FileChannel.open(folder.resolve(LOCK), StandardOpenOption.CREATE, StandardOpenOption.WRITE);
        channel.lock();
        return new Scratch(folder, channel);
    }

    Path folder() {
        return folder;
    }

    /** Copies a file or a folder with everything in it. */
    Path copy(Path source) throws IOException {
        Path target = folder.resolve("lib").resolve(source.getFileName());
        Files.createDirectories(target.getParent());
        try (Stream<Path> files = Files.walk(source)) {
            for (Path file : (Iterable<Path>) files::iterator) {
                Path copy = target.resolve(source.relativize(file).toString());
                Files.copy(file, copy, StandardCopyOption.REPLACE_EXISTING);
            }
        }
        return target;
    }

    @Override
    public void close() throws IOException {
        channel.close();
        remove(folder);
    }

    private static void removeAbandoned(Path parent) throws IOException {
        try (DirectoryStream<Path> folders = Files.newDirectoryStream(parent, PREFIX + "*")) {
            for (Path folder : folders) {
                if (isAbandoned(folder)) {
                    remove(folder);
                }
            }
        }
    }

    private static boolean isAbandoned(Path folder) {
        Path lock = folder.resolve(LOCK);
        if (!Files.isWritable(lock)) {
            return false;
        }
        try (FileChannel channel = FileChannel.open(lock, StandardOpenOption.WRITE)) {
            return channel.tryLock() != null;
        } catch (IOException | OverlappingFileLockException e) {
            return false;
        }
    }

    private static void remove(Path folder) throws IOException {
        List<Path> deepestFirst;
        try (Stream<Path> files = Files.walk(folder)) {
            deepestFirst = files.sorted(Comparator.reverseOrder()).toList();
        }
        for (Path file : deepestFirst) {
            Files.deleteIfExists(file);
        }
    }
}
