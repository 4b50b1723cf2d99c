package org.twinbench.storage.sqlite.recording;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;

/** A file system of a few megabytes in memory; only root can mount it. */
record SmallDisk(Path path) implements AutoCloseable {

    /** Returns whether this user may mount one. */
    static boolean isPossible() {
        return System.getProperty("user.name").equals("root");
    }

    static SmallDisk mounted(Path path, int megabytes) throws IOException {
        Files.createDirectories(path);
        run("mount", "-t", "tmpfs", "-o", "size=" + megabytes + "m", "tmpfs", path.toString());
        return new SmallDisk(path);
    }

    private static void run(String... command) throws IOException {
        int status =
                new ProcessBuilder(command).inheritIO().start().onExit().join().exitValue();
        if (status != 0) {
            throw new IOException(List.of(command) + " ended with " + status);
        }
    }

    @Override
    public void close() throws IOException {
        run("umount", path.toString());
    }
}
