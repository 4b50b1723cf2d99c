package org.twinbench.storage.sqlite.file;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.sql.Connection;
import java.sql.SQLException;
import java.sql.Statement;
import java.time.Clock;
import java.time.Duration;
import java.time.LocalDateTime;
import java.time.format.DateTimeFormatter;
import java.util.List;
import java.util.Properties;
import java.util.stream.IntStream;
import org.sqlite.JDBC;
import org.twinbench.api.storage.StorageFailure;

/**
 * The file that holds a database.
 *
 * @param path where it lies
 * @param patience how long to wait for another process that uses it
 */
public record DatabaseFile(Path path, Duration patience) {
    /** The files in which SQLite keeps what it has not yet written into the database itself. */
    public static final List<String> COMPANIONS = List.of("-wal", "-shm");

    private static final Duration USUAL_PATIENCE = Duration.ofSeconds(5);
    private static final DateTimeFormatter STAMP = DateTimeFormatter.ofPattern("yyyyMMdd-HHmmss");

    public DatabaseFile {
        path = path.toAbsolutePath().normalize();
    }

    public static DatabaseFile at(String path) {
        return new DatabaseFile(Path.of(path), USUAL_PATIENCE);
    }

    /** Returns whether nothing has been stored yet. */
    public boolean isNew() {
        try {
            return !Files.exists(path) || Files.size(path) == 0;
        } catch (IOException e) {
            throw new StorageFailure(path + " cannot be read: " + e.getMessage(), e);
        }
    }

    /** Makes the folder, if there is none. */
    public void makeFolder() {
        Path folder = path.getParent();
        try {
            Files.createDirectories(folder);
        } catch (IOException e) {
            throw unusable(folder, e);
        }
        if (!Files.isWritable(folder)) {
            throw unusable(folder, null);
        }
    }

    /** Connects, and changes nothing about the file. */
    public Connection connect() throws SQLException {
        // As a URI, because a plain name would be cut at a question mark.
        String name = "file://" + path.toUri().getRawPath();
        Connection connection = new JDBC().connect(JDBC.PREFIX + name, new Properties());
        run(connection, "PRAGMA busy_timeout = " + patience.toMillis(), "PRAGMA foreign_keys = ON");
        return connection;
    }

    /** Connects for writing, beside which others may read. */
    public Connection connectToWrite() throws SQLException {
        Connection connection = connect();
        run(
                connection,
                "PRAGMA page_size = 16384",
                "PRAGMA journal_mode = WAL",
                "PRAGMA synchronous = NORMAL",
                // An import of a large machine fits; what is not needed is not taken.
                "PRAGMA cache_size = -262144",
                "PRAGMA temp_store = MEMORY");
        return connection;
    }

    /** Connects as the only one; fails as busy while anybody else is connected. */
    Connection connectAlone() throws SQLException {
        Connection connection = connect();
        run(
                connection,
                "PRAGMA page_size = 16384",
                // Of a new file: the room of what is deleted can be given back.
                "PRAGMA auto_vacuum = INCREMENTAL",
                "PRAGMA locking_mode = EXCLUSIVE",
                "PRAGMA journal_mode = WAL");
        return connection;
    }

    /** Returns the name of a file beside this one that does not exist yet, told apart by the time of day. */
    public Path beside(String suffix) {
        String name =
                path.getFileName() + "." + suffix + "-" + STAMP.format(LocalDateTime.now(Clock.systemDefaultZone()));
        return IntStream.iterate(1, n -> n + 1)
                .mapToObj(n -> path.resolveSibling(n == 1 ? name : name + "-" + n))
                .filter(Files::notExists)
                .findFirst()
                .orElseThrow();
    }

    public static void run(Connection connection, String... statements) throws SQLException {
        try (Statement statement = connection.createStatement()) {
            for (String sql : statements) {
                statement.execute(sql);
            }
        } catch (SQLException e) {
            connection.close();
            throw e;
        }
    }

    private static StorageFailure unusable(Path folder, IOException cause) {
        return new StorageFailure(
                "The folder " + folder + " cannot be written. Give this user the right to write it, or choose another"
                        + " data folder with --data.",
                cause);
    }
}
