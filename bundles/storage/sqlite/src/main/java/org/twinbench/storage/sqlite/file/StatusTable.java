package org.twinbench.storage.sqlite.file;

import java.nio.file.Path;
import java.util.List;
import java.util.stream.Stream;

/** What people read about the version of a database's schema. */
public record StatusTable(Path file, SchemaStatus status) {
    public List<String> lines() {
        return Stream.concat(
                        Stream.of(
                                "Database   " + file, "Version    " + summary(), "", "  version  brought      applied"),
                        status.versions().stream().map(StatusTable::line))
                .toList();
    }

    private String summary() {
        int current = status.current();
        if (status.isFromTheFuture()) {
            return current + ", but this Twinbench knows none newer than " + status.newest()
                    + ": use a newer Twinbench";
        }
        if (current == 0) {
            return "none yet; the database is made when Twinbench starts";
        }
        return status.pending() == 0
                ? current + ", the newest"
                : current + " of " + status.newest() + "; the database is upgraded when Twinbench starts";
    }

    private static String line(SchemaStatus.Version version) {
        return "  %7d  %-11s  %s%s"
                .formatted(
                        version.number(),
                        version.description(),
                        version.applied().orElse("not yet"),
                        version.known() ? "" : ", unknown to this Twinbench");
    }
}
