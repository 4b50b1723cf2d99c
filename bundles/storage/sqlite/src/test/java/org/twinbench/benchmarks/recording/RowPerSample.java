package org.twinbench.benchmarks.recording;

import java.nio.file.Path;
import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;
import org.twinbench.api.storage.Frame;
import org.twinbench.storage.sqlite.file.DatabaseFile;

/** The plain way: a table with a row for each sample, a transaction for each append. */
final class RowPerSample implements AutoCloseable {
    private final Connection connection;
    private final PreparedStatement insert;

    RowPerSample(Path file) throws SQLException {
        connection = DatabaseFile.at(file.toString()).connectToWrite();
        DatabaseFile.run(
                connection,
                "CREATE TABLE sample (run INTEGER, signal INTEGER, tick INTEGER, value, PRIMARY KEY (run, signal, tick))"
                        + " WITHOUT ROWID");
        insert = connection.prepareStatement("INSERT INTO sample VALUES (1, ?, ?, ?)");
        connection.setAutoCommit(false);
    }

    void append(Frame frame, int width) throws SQLException {
        for (int row = 0; row < frame.rows(); row++) {
            for (int signal = 0; signal < width; signal++) {
                insert.setInt(1, signal);
                insert.setLong(2, frame.ticks()[row]);
                insert.setDouble(3, Double.longBitsToDouble(frame.values()[row * width + signal]));
                insert.addBatch();
            }
        }
        insert.executeBatch();
        connection.commit();
    }

    /** Returns how many buckets a trend of all ticks has. */
    int trend(int signal, long last, int buckets) throws SQLException {
        try (PreparedStatement select = connection.prepareStatement(
                "SELECT tick * ? / ?, min(value), max(value), count(*) FROM sample WHERE run = 1 AND signal = ? GROUP BY 1")) {
            select.setInt(1, buckets);
            select.setLong(2, last + 1);
            select.setInt(3, signal);
            int found = 0;
            try (ResultSet rows = select.executeQuery()) {
                while (rows.next()) {
                    found++;
                }
            }
            return found;
        }
    }

    @Override
    public void close() throws SQLException {
        connection.close();
    }
}
