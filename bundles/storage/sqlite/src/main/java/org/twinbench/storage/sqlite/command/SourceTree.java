package org.twinbench.storage.sqlite.command;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Locale;
import java.util.Optional;
import java.util.stream.Stream;
import org.twinbench.storage.sqlite.file.Migrations;

/** The folder of migration scripts in a source tree of Twinbench. */
final class SourceTree {
    private static final Path RESOURCES = Path.of("bundles/storage/sqlite/src/main/resources", Migrations.FOLDER);

    private final Path scripts;

    private SourceTree(Path scripts) {
        this.scripts = scripts;
    }

    /** Returns the scripts for a file of this name in the source tree around a folder, if there is one. */
    static Optional<SourceTree> around(Path folder, String name) {
        return Stream.iterate(folder.toAbsolutePath().normalize(), parent -> parent != null, Path::getParent)
                .map(parent -> parent.resolve(RESOURCES).resolve(name))
                .filter(Files::isDirectory)
                .findFirst()
                .map(SourceTree::new);
    }

    /** Writes the next script, in which only the statements are missing. */
    Path add(String description) throws IOException {
        String words = description.strip().toLowerCase(Locale.ROOT).replaceAll("[^a-z0-9]+", "_");
        Path script = scripts.resolve("%04d_%s.sql".formatted(newest() + 1, words.replaceAll("^_|_$", "")));
        String heading = description.strip().replaceAll("\\s+", " ");
        return Files.writeString(script, "-- // " + heading + "\n\n\n\n-- //@UNDO\n\n");
    }

    private int newest() throws IOException {
        try (Stream<Path> files = Files.list(scripts)) {
            return files.map(file -> file.getFileName().toString())
                    .filter(name -> name.matches("\\d{4}_.*\\.sql"))
                    .mapToInt(name -> Integer.parseInt(name.substring(0, 4)))
                    .max()
                    .orElse(0);
        }
    }
}
