package org.twinbench.protocols.opcua.security;

import java.io.IOException;
import java.nio.ByteBuffer;
import java.nio.channels.SeekableByteChannel;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.nio.file.StandardOpenOption;
import java.nio.file.attribute.FileAttribute;
import java.nio.file.attribute.PosixFilePermissions;
import java.util.Set;

/** A folder whose files only the owner of this process can read and write. */
record PrivateFolder(Path path) {

    /** Writes a file in one step: whoever reads it sees all of it or nothing. */
    void write(String name, byte[] content) throws IOException {
        Files.createDirectories(path, attributes("rwx------"));
        Path part = path.resolve("." + name + ".part");
        Files.deleteIfExists(part);
        try (SeekableByteChannel channel = Files.newByteChannel(
                part, Set.of(StandardOpenOption.CREATE_NEW, StandardOpenOption.WRITE), attributes("rw-------"))) {
            for (ByteBuffer left = ByteBuffer.wrap(content); left.hasRemaining(); ) {
                channel.write(left);
            }
        }
        Files.move(part, path.resolve(name), StandardCopyOption.ATOMIC_MOVE);
    }

    /** Permissions where the file system knows them; elsewhere the folder of the user protects its files. */
    private FileAttribute<?>[] attributes(String permissions) {
        return path.getFileSystem().supportedFileAttributeViews().contains("posix")
                ? new FileAttribute<?>[] {
                    PosixFilePermissions.asFileAttribute(PosixFilePermissions.fromString(permissions))
                }
                : new FileAttribute<?>[0];
    }
}
