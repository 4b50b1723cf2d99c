package org.twinbench.folder.disk;

import java.io.IOException;
import java.nio.channels.FileChannel;
import java.nio.channels.OverlappingFileLockException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;
import java.util.Optional;

/** Keeps a second host out of a folder. It goes with the process, whichever way that ends. */
public final class FolderLock implements AutoCloseable {

    private final FileChannel channel;

    private FolderLock(FileChannel channel) {
        this.channel = channel;
    }

    /** Locks a folder, and hides from git what lies in it beside a person's files; empty if somebody else has locked it. */
    public static Optional<FolderLock> of(Path root) throws IOException {
        Path own = Files.createDirectories(root.resolve(Disk.OWN));
        Path ignored = own.resolve(".gitignore");
        if (Files.notExists(ignored)) {
            Files.writeString(ignored, "*\n");
        }
        FileChannel channel =
                FileChannel.open(own.resolve("lock"), StandardOpenOption.CREATE, StandardOpenOption.WRITE);
        try {
            if (channel.tryLock() != null) {
                return Optional.of(new FolderLock(channel));
            }
        } catch (OverlappingFileLockException e) {
            // Another host of this process has it.
            channel.close();
        }
        channel.close();
        return Optional.empty();
    }

    @Override
    public void close() throws IOException {
        channel.close();
    }
}
