package org.twinbench.rest.serve;

import java.io.Closeable;
import java.io.IOException;
import java.nio.channels.FileChannel;
import java.nio.channels.OverlappingFileLockException;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;
import org.twinbench.api.command.NotUsable;

/**
 * Keeps a second host out of a data folder: it would take the first one's runs for those of a host that crashed. The lock goes
 * with the process, whichever way that ends.
 */
final class DataFolderLock implements Closeable {

    private static final String FILE = "lock";

    private final FileChannel channel;

    private DataFolderLock(FileChannel channel) {
        this.channel = channel;
    }

    /**
     * Locks a data folder.
     *
     * @throws NotUsable if another host serves it, or it cannot be written
     */
    static DataFolderLock of(Path data) {
        try {
            FileChannel channel =
                    FileChannel.open(data.resolve(FILE), StandardOpenOption.CREATE, StandardOpenOption.WRITE);
            if (!isFree(channel)) {
                channel.close();
                throw new NotUsable("The data folder " + data + " is served by another Twinbench already."
                        + " Work with that one, stop it first, or name another folder with --data.");
            }
            return new DataFolderLock(channel);
        } catch (IOException e) {
            throw new NotUsable("The data folder " + data + " cannot be locked: " + e + ".");
        }
    }

    private static boolean isFree(FileChannel channel) throws IOException {
        try {
            return channel.tryLock() != null;
        } catch (OverlappingFileLockException e) {
            return false; // another host of this process has it
        }
    }

    @Override
    public void close() throws IOException {
        channel.close();
    }
}
