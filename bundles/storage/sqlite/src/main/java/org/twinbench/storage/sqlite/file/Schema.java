package org.twinbench.storage.sqlite.file;

import java.math.BigDecimal;
import java.nio.file.Path;
import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import java.util.function.Consumer;
import org.apache.ibatis.migration.Change;
import org.apache.ibatis.migration.ConnectionProvider;
import org.apache.ibatis.migration.MigrationException;
import org.apache.ibatis.migration.operations.ChangelogOperation;
import org.apache.ibatis.migration.operations.DownOperation;
import org.apache.ibatis.migration.operations.UpOperation;
import org.apache.ibatis.migration.options.DatabaseOperationOption;
import org.twinbench.api.storage.StorageFailure;

/**
 * The schema of a database file: its version, and the ways up and down. A copy of the file is kept before it is changed, and
 * a change is made whole or not at all.
 */
public final class Schema {
    private final DatabaseFile file;
    private final Migrations migrations;
    private final DatabaseOperationOption options = new DatabaseOperationOption();

    public Schema(DatabaseFile file, Migrations migrations) {
        this.file = file;
        this.migrations = migrations;
        options.setStopOnError(true);
        // The transaction is ours, around all scripts together: see OneTransaction.
        options.setAutoCommit(true);
    }

    /** Returns what the file holds, in one word. */
    public String name() {
        return migrations.name();
    }

    public DatabaseFile file() {
        return file;
    }

    public SchemaStatus status() {
        if (file.isNew()) {
            return status(List.of());
        }
        try (Connection connection = file.connect()) {
            return status(connection);
        } catch (SQLException e) {
            throw Failures.of(file.path(), e);
        }
    }

    /**
     * Brings the file to the newest version; a new file is made.
     *
     * @return the copy that was kept; empty if the file was new or of the newest version
     */
    public Optional<Path> upgrade() {
        SchemaStatus status = status();
        requireKnown(status);
        if (status.pending() == 0) {
            return Optional.empty();
        }
        return change(
                status, status.newest(), provider -> new UpOperation().operate(provider, migrations, options, null));
    }

    /**
     * Takes back the last versions.
     *
     * @param steps how many; all if there are fewer
     * @return the copy that was kept; empty if there was nothing to take back
     */
    public Optional<Path> downgrade(int steps) {
        SchemaStatus status = status();
        requireKnown(status);
        int possible = Math.min(steps, status.applied());
        if (possible == 0) {
            return Optional.empty();
        }
        int remaining = status.applied() - possible;
        int target = remaining == 0 ? 0 : status.versions().get(remaining - 1).number();
        return change(
                status, target, provider -> new DownOperation(possible).operate(provider, migrations, options, null));
    }

    private Optional<Path> change(SchemaStatus status, int target, Consumer<ConnectionProvider> work) {
        try (Connection connection = file.connectAlone()) {
            Optional<Path> copy = status.applied() == 0 ? Optional.empty() : Optional.of(copy(connection, target));
            OneTransaction.run(connection, provider -> {
                makeChangelog(provider.getConnection());
                work.accept(provider);
            });
            return copy;
        } catch (SQLException e) {
            throw Failures.of(file.path(), e);
        } catch (MigrationException e) {
            throw new StorageFailure(
                    file.path() + " could not be brought from version " + status.current() + " to " + target
                            + " and was left as it is: " + e.getMessage(),
                    e);
        }
    }

    private Path copy(Connection connection, int target) throws SQLException {
        Path copy = file.beside("before-" + target);
        try (PreparedStatement statement = connection.prepareStatement("VACUUM INTO ?")) {
            statement.setString(1, copy.toString());
            statement.execute();
        }
        return copy;
    }

    private static void makeChangelog(Connection connection) throws SQLException {
        DatabaseFile.run(
                connection,
                "CREATE TABLE IF NOT EXISTS changelog"
                        + " (id NUMERIC(20, 0) NOT NULL PRIMARY KEY, applied_at TEXT NOT NULL, description TEXT NOT NULL)");
    }

    private SchemaStatus status(Connection connection) throws SQLException {
        ChangelogOperation changelog = new ChangelogOperation(connection, options);
        if (changelog.tableExists()) {
            return status(changelog.selectAll());
        }
        if (hasTables(connection)) {
            throw new StorageFailure(file.path()
                    + " is a SQLite database, but none of Twinbench's; it is left alone. Move it away, or choose another"
                    + " data folder with --data.");
        }
        return status(List.of());
    }

    private static boolean hasTables(Connection connection) throws SQLException {
        try (PreparedStatement statement = connection.prepareStatement("SELECT 1 FROM sqlite_schema LIMIT 1");
                ResultSet row = statement.executeQuery()) {
            return row.next();
        }
    }

    private SchemaStatus status(List<Change> applied) {
        Map<BigDecimal, SchemaStatus.Version> versions = new TreeMap<>();
        migrations.getMigrations().forEach(change -> versions.put(change.getId(), version(change, true)));
        applied.forEach(change -> versions.put(change.getId(), version(change, versions.containsKey(change.getId()))));
        return new SchemaStatus(List.copyOf(versions.values()));
    }

    private static SchemaStatus.Version version(Change change, boolean known) {
        return new SchemaStatus.Version(
                change.getId().intValueExact(),
                change.getDescription(),
                Optional.ofNullable(change.getAppliedTimestamp()),
                known);
    }

    private void requireKnown(SchemaStatus status) {
        if (status.isFromTheFuture()) {
            throw new StorageFailure(file.path() + " has version " + status.current()
                    + " of the database schema; this Twinbench knows none newer than " + status.newest()
                    + ". Start the newer Twinbench that wrote it, or bring the file down there with"
                    + " \"twinbench database downgrade\", or put back the copy that was kept beside it as "
                    + file.path().getFileName() + ".before-…");
        }
    }
}
