package org.twinbench.storage.sqlite.session;

import java.nio.file.Path;
import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Statement;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.sqlite.SQLiteConnection;
import org.twinbench.api.storage.StorageFailure;
import org.twinbench.storage.sqlite.file.Failures;

/** A connection and its prepared statements, for one thread at a time. Every failure is told as a {@code StorageFailure}. */
public final class Session implements AutoCloseable {
    private static final Logger LOG = LoggerFactory.getLogger(Session.class);

    private static final String ROLLBACK = "ROLLBACK";

    private final Path file;
    private final Connection connection;
    private final Map<String, PreparedStatement> statements = new HashMap<>();

    Session(Path file, Connection connection) {
        this.file = file;
        this.connection = connection;
    }

    /** Makes something of a result, or of its present row. */
    public interface Reader<T> {
        T read(ResultSet result) throws SQLException;
    }

    /**
     * Runs a statement that answers with rows.
     *
     * @param sql one of a few constant texts; it is kept prepared
     * @param row makes something of each row
     * @param values of the parameters, in order
     */
    public <T> List<T> rows(String sql, Reader<T> row, Object... values) {
        return query(
                sql,
                result -> {
                    List<T> rows = new ArrayList<>();
                    while (result.next()) {
                        rows.add(row.read(result));
                    }
                    return rows;
                },
                values);
    }

    /** Runs a statement that answers with rows, and makes something of them all. */
    public <T> T query(String sql, Reader<T> reader, Object... values) {
        try (ResultSet result = prepared(sql, values).executeQuery()) {
            return reader.read(result);
        } catch (SQLException e) {
            throw failure(sql, e);
        }
    }

    /** Runs a statement that answers with the number of rows it changed. */
    public int change(String sql, Object... values) {
        try {
            return prepared(sql, values).executeUpdate();
        } catch (SQLException e) {
            throw failure(sql, e);
        }
    }

    /** Runs a statement to its end that answers with nothing, although it takes several steps. */
    public void run(String sql) {
        try (Statement statement = connection.createStatement()) {
            statement.executeUpdate(sql);
        } catch (SQLException e) {
            throw Failures.of(file, e);
        }
    }

    /** Begins a transaction that may write. */
    void begin() {
        change("BEGIN IMMEDIATE");
        tellDriver(true);
    }

    /** Keeps what the transaction did. */
    void commit() {
        change("COMMIT");
        tellDriver(false);
    }

    /** Takes back what the transaction did. */
    void rollBack() {
        try {
            prepared(ROLLBACK).executeUpdate();
        } catch (SQLException e) {
            forget(ROLLBACK);
            // SQLite has taken it back by itself, as it does when the disk is full; why, its caller is being told
            // already.
            LOG.debug("There was nothing to roll back in {}.", file, e);
        }
        tellDriver(false);
    }

    /** Without this, the driver tries in vain to begin a transaction before each statement. */
    private void tellDriver(boolean transaction) {
        ((SQLiteConnection) connection).getConnectionConfig().setAutoCommit(!transaction);
    }

    private StorageFailure failure(String sql, SQLException cause) {
        forget(sql);
        return Failures.of(file, cause);
    }

    /** Prepares a statement anew the next time: the driver has closed one that failed. */
    private void forget(String sql) {
        statements.remove(sql);
    }

    private PreparedStatement prepared(String sql, Object... values) throws SQLException {
        PreparedStatement statement = statements.get(sql);
        if (statement == null) {
            statement = connection.prepareStatement(sql);
            statements.put(sql, statement);
        }
        for (int i = 0; i < values.length; i++) {
            statement.setObject(i + 1, values[i]);
        }
        return statement;
    }

    @Override
    public void close() {
        try {
            connection.close();
        } catch (SQLException e) {
            throw Failures.of(file, e);
        }
    }
}
