package org.twinbench.folder.disk;

import java.io.IOException;
import java.io.InputStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.FileVisitResult;
import java.nio.file.Files;
import java.nio.file.NoSuchFileException;
import java.nio.file.Path;
import java.nio.file.SimpleFileVisitor;
import java.nio.file.attribute.BasicFileAttributes;
import java.util.HashMap;
import java.util.HashSet;
import java.util.Map;
import java.util.Set;
import java.util.SortedMap;
import java.util.SortedSet;
import java.util.TreeMap;
import java.util.TreeSet;
import java.util.regex.Pattern;
import org.twinbench.folder.disk.Listing.Look;

/** Looks at everything in the folder; reads only what may have changed since the last look. Used by one thread. */
final class Tree {

    private static final Pattern MARK = Pattern.compile("\"twinbench\"\\s*:");

    private final Path root;
    private final Map<String, Seen> seen = new HashMap<>();

    Tree(Path root) {
        this.root = root;
    }

    private record Seen(Fingerprint fingerprint, Look look) {}

    /**
     * Looks at all of it.
     *
     * @throws IOException if it cannot be looked at
     */
    Listing list() throws IOException {
        Visitor visitor = new Visitor();
        Files.walkFileTree(root, visitor);
        seen.keySet().retainAll(visitor.files.keySet());
        return new Listing(visitor.files, visitor.links, visitor.folders, visitor.unseen);
    }

    private Look look(Path path, String file, BasicFileAttributes attributes) throws IOException {
        Fingerprint fingerprint = Fingerprint.of(attributes);
        Seen before = seen.get(file);
        if (before != null && before.fingerprint.equals(fingerprint)) {
            return before.look;
        }
        Look look = read(path);
        if (fingerprint.tells()) {
            seen.put(file, new Seen(fingerprint, look));
        }
        return look;
    }

    /** A file that cannot be read may be a machine: reading it says why. Of a too large one the beginning is looked at. */
    private static Look read(Path path) throws IOException {
        try (InputStream stream = Files.newInputStream(path)) {
            Content content = new Content(stream.readNBytes(Disk.LARGEST + 1));
            return new Look(
                    content.hash(),
                    MARK.matcher(new String(content.bytes(), StandardCharsets.ISO_8859_1))
                            .find());
        } catch (NoSuchFileException e) {
            throw e;
        } catch (IOException e) {
            return new Look("unreadable", true);
        }
    }

    private final class Visitor extends SimpleFileVisitor<Path> {

        private final SortedMap<String, Look> files = new TreeMap<>();
        private final SortedSet<String> links = new TreeSet<>();
        private final Set<Path> folders = new HashSet<>();
        private final SortedMap<String, String> unseen = new TreeMap<>();

        @Override
        public FileVisitResult preVisitDirectory(Path folder, BasicFileAttributes attributes) {
            if (!folder.equals(root) && isHidden(folder)) {
                return FileVisitResult.SKIP_SUBTREE;
            }
            folders.add(folder);
            return FileVisitResult.CONTINUE;
        }

        @Override
        public FileVisitResult visitFile(Path path, BasicFileAttributes attributes) throws IOException {
            if (!isHidden(path) && path.toString().endsWith(".json")) {
                visitJson(path, attributes);
            }
            return FileVisitResult.CONTINUE;
        }

        private void visitJson(Path path, BasicFileAttributes attributes) throws IOException {
            String file = file(path);
            try {
                if (attributes.isSymbolicLink() && leadsToMachineOutside(path)) {
                    links.add(file);
                } else if (attributes.isRegularFile()) {
                    files.put(file, look(path, file, attributes));
                }
            } catch (NoSuchFileException e) {
                // It was removed between the listing and the look at it.
                files.remove(file);
            }
        }

        private boolean leadsToMachineOutside(Path link) throws IOException {
            return Files.isRegularFile(link)
                    && !link.toRealPath().startsWith(root)
                    && read(link).marked();
        }

        @Override
        public FileVisitResult visitFileFailed(Path path, IOException failure) throws IOException {
            if (path.equals(root)) {
                throw failure;
            }
            if (!(failure instanceof NoSuchFileException) && !isHidden(path)) {
                unseen.put(file(path), Disk.reason(failure));
            }
            return FileVisitResult.CONTINUE;
        }

        private String file(Path path) {
            return root.relativize(path).toString().replace(path.getFileSystem().getSeparator(), "/");
        }

        private static boolean isHidden(Path path) {
            return path.getFileName().toString().startsWith(".");
        }
    }
}
