package org.twinbench.storage.sqlite.session;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.sql.Connection;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Statement;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.twinbench.api.storage.StorageFailure;
import org.twinbench.storage.sqlite.file.DatabaseFile;
import org.twinbench.storage.sqlite.file.Failures;
import org.twinbench.storage.sqlite.file.Schema;

/** Opens a database file: makes it if it is missing, sets it aside if it is damaged, upgrades it if it is old. */
final class Opening {
    private static final Logger LOG = LoggerFactory.getLogger(Opening.class);

    private final DatabaseFile file;
    private final Schema schema;
    private final Set<String> unchecked;

    Opening(DatabaseFile file, Schema schema, Set<String> unchecked) {
        this.file = file;
        this.schema = schema;
        this.unchecked = unchecked;
    }

    Sessions open() {
        file.makeFolder();
        if (!file.isNew() && isDamaged()) {
            setAside();
        }
        schema.upgrade().ifPresent(copy -> LOG.info("{} was upgraded; the file as it was is {}.", file.path(), copy));
        return new Sessions(file);
    }

    private boolean isDamaged() {
        try (Connection connection = file.connect()) {
            for (String table : tables(connection)) {
                if (!unchecked.contains(table) && isDamaged(connection, table)) {
                    return true;
                }
            }
            return false;
        } catch (SQLException e) {
            if (Failures.isDamage(e)) {
                return true;
            }
            throw Failures.of(file.path(), e);
        }
    }

    private static List<String> tables(Connection connection) throws SQLException {
        List<String> tables = new ArrayList<>();
        try (Statement statement = connection.createStatement();
                ResultSet names = statement.executeQuery("SELECT name FROM sqlite_schema WHERE type = 'table'")) {
            while (names.next()) {
                tables.add(names.getString(1));
            }
        }
        return tables;
    }

    /** Returns whether a table is damaged, or an index of it. */
    private static boolean isDamaged(Connection connection, String table) throws SQLException {
        try (Statement statement = connection.createStatement();
                ResultSet result =
                        statement.executeQuery("PRAGMA quick_check(\"" + table.replace("\"", "\"\"") + "\")")) {
            return !result.next() || !"ok".equals(result.getString(1));
        }
    }

    private void setAside() {
        Path aside = file.beside("corrupt");
        try {
            Files.move(file.path(), aside);
            for (String companion : DatabaseFile.COMPANIONS) {
                Path source = Path.of(file.path() + companion);
                if (Files.exists(source)) {
                    Files.move(source, Path.of(aside + companion));
                }
            }
        } catch (IOException e) {
            throw new StorageFailure(file.path() + " is damaged and cannot be set aside: " + e.getMessage(), e);
        }
        LOG.error(
                "{} is damaged and was set aside as {}. Twinbench begins with a new, empty file. To go back to an older state,"
                        + " stop Twinbench and put a copy of the file in its place.",
                file.path(),
                aside);
    }
}
