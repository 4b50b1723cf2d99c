package org.twinbench.folder.disk;

import java.io.IOException;
import java.io.InputStream;
import java.nio.ByteBuffer;
import java.nio.channels.FileChannel;
import java.nio.file.AccessDeniedException;
import java.nio.file.FileSystemException;
import java.nio.file.Files;
import java.nio.file.LinkOption;
import java.nio.file.NoSuchFileException;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.nio.file.StandardOpenOption;
import java.nio.file.attribute.DosFileAttributeView;
import java.nio.file.attribute.PosixFileAttributeView;
import java.nio.file.attribute.PosixFilePermission;
import java.time.Instant;
import java.time.ZoneOffset;
import java.time.format.DateTimeFormatter;
import java.util.Optional;
import java.util.Set;

/** The folder on disk. Files go by their paths in it, with slashes. Used by one thread. */
public final class Disk {

    /** What is no document of a person: the database, recordings, deleted files. */
    public static final String OWN = ".twinbench";

    /** Bytes of the largest file that is read; a machine of 100,000 components takes a quarter of it. */
    static final int LARGEST = 64 << 20;

    private static final DateTimeFormatter TIME =
            DateTimeFormatter.ofPattern("yyyyMMdd'T'HHmmss'Z'").withZone(ZoneOffset.UTC);
    private static final Set<PosixFilePermission> WRITABLE =
            Set.of(PosixFilePermission.OWNER_WRITE, PosixFilePermission.GROUP_WRITE, PosixFilePermission.OTHERS_WRITE);

    private final Path root;
    private final Path own;
    private final Tree tree;

    /** @param root the folder, with no symbolic link in its path */
    public Disk(Path root) {
        this.root = root;
        this.own = root.resolve(OWN);
        this.tree = new Tree(root);
    }

    /**
     * Looks at everything.
     *
     * @throws IOException if the folder is not there any more
     */
    public Listing list() throws IOException {
        if (!Files.isDirectory(own)) { // An unmounted disk has no files either; they were not deleted.
            throw new NoSuchFileException(own.toString());
        }
        return tree.list();
    }

    /**
     * Reads a file.
     *
     * @throws IOException if it cannot be read, or is too large
     */
    public Content read(String file) throws IOException {
        try (InputStream stream = Files.newInputStream(path(file), LinkOption.NOFOLLOW_LINKS)) {
            Content content = new Content(stream.readNBytes(LARGEST + 1));
            if (content.bytes().length > LARGEST) {
                throw new FileSystemException(
                        file, null, "it is larger than the " + (LARGEST >> 20) + " MB that are read");
            }
            return content;
        }
    }

    /** Returns what stands in a file; empty if there is none. */
    public Optional<Content> find(String file) throws IOException {
        try {
            return Optional.of(read(file));
        } catch (NoSuchFileException e) {
            return Optional.empty();
        }
    }

    /** Returns whether there is a file, or anything else, of this path. */
    public boolean exists(String file) {
        return Files.exists(path(file), LinkOption.NOFOLLOW_LINKS);
    }

    /**
     * Writes a file in place of one that may be there: whoever reads it finds the old content or the new one, never a part.
     *
     * @throws IOException if it cannot be written, or is protected; then the old content is still there
     */
    public void write(String file, Content content) throws IOException {
        Path target = path(file);
        Path whole = own.resolve("next.json");
        Files.deleteIfExists(whole);
        Files.createDirectories(target.getParent());
        if (!target.getParent().toRealPath().startsWith(root)) {
            throw new FileSystemException(
                    file, null, "its folder is a symbolic link that leads out of the opened folder");
        }
        if (exists(file)) {
            refuseProtected(target, file);
            Files.copy(target, whole, StandardCopyOption.COPY_ATTRIBUTES);
        }
        fill(whole, content);
        Files.move(whole, target, StandardCopyOption.ATOMIC_MOVE);
    }

    /** Writes beside a file what would have been lost, and returns the path of it. */
    public String keepBeside(String file, Content content) throws IOException {
        String name = file + ".conflict-" + TIME.format(Instant.now());
        String free = name;
        for (int i = 2; exists(free); i++) {
            free = name + "-" + i;
        }
        write(free, content);
        return free;
    }

    /** Removes what was kept beside a file. */
    public void drop(String kept) throws IOException {
        Files.delete(path(kept));
    }

    /** Moves a file to those that were deleted, and returns the path of it. */
    public String delete(String file) throws IOException {
        refuseProtected(path(file), file);
        String name = OWN + "/deleted/" + TIME.format(Instant.now());
        String free = name;
        for (int i = 2; exists(free + "/" + file); i++) {
            free = name + "-" + i;
        }
        Path target = path(free + "/" + file);
        Files.createDirectories(target.getParent());
        Files.move(path(file), target, StandardCopyOption.ATOMIC_MOVE);
        return free + "/" + file;
    }

    /** Returns why something failed, in the words of the operating system. */
    public static String reason(IOException failure) {
        if (failure instanceof AccessDeniedException) {
            return "permission denied";
        }
        if (failure instanceof FileSystemException known && known.getReason() != null) {
            return known.getReason();
        }
        return failure instanceof NoSuchFileException ? "it is not there" : String.valueOf(failure.getMessage());
    }

    private Path path(String file) {
        return root.resolve(file);
    }

    /** The content is on the disk before its name is, so that a power failure leaves no empty file. */
    private static void fill(Path file, Content content) throws IOException {
        try (FileChannel channel = FileChannel.open(
                file, StandardOpenOption.CREATE, StandardOpenOption.WRITE, StandardOpenOption.TRUNCATE_EXISTING)) {
            ByteBuffer bytes = ByteBuffer.wrap(content.bytes());
            while (bytes.hasRemaining()) {
                channel.write(bytes);
            }
            channel.force(true);
        }
    }

    /** A file can be replaced although it is read-only; who made it so does not want that. */
    private static void refuseProtected(Path path, String file) throws IOException {
        PosixFileAttributeView posix =
                Files.getFileAttributeView(path, PosixFileAttributeView.class, LinkOption.NOFOLLOW_LINKS);
        DosFileAttributeView dos =
                Files.getFileAttributeView(path, DosFileAttributeView.class, LinkOption.NOFOLLOW_LINKS);
        boolean isProtected = posix != null
                ? posix.readAttributes().permissions().stream().noneMatch(WRITABLE::contains)
                : dos != null && dos.readAttributes().isReadOnly();
        if (isProtected) {
            throw new FileSystemException(file, null, "it is read-only");
        }
    }
}
