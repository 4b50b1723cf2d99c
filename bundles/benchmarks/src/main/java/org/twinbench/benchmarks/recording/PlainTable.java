package org.twinbench.benchmarks.recording;

import java.nio.file.Path;
import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.util.List;
import org.twinbench.api.recording.Frame;
import org.twinbench.api.recording.RecordedSignal;
import org.twinbench.api.recording.RecordedSignal.Form;
import org.twinbench.storage.sqlite.file.DatabaseFile;

/** The plain way: a table with a row for each sample. */
final class PlainTable implements Recorder {

    private final List<RecordedSignal> signals;
    private final Connection connection;
    private final PreparedStatement insert;

    PlainTable(Path file, List<RecordedSignal> signals) throws SQLException {
        this.signals = signals;
        connection = DatabaseFile.at(file.toString()).connectToWrite();
        DatabaseFile.run(
                connection,
                "CREATE TABLE sample (run INTEGER, signal INTEGER, tick INTEGER, value, PRIMARY KEY (run, signal, tick))"
                        + " WITHOUT ROWID");
        insert = connection.prepareStatement("INSERT INTO sample VALUES (1, ?, ?, ?)");
        connection.setAutoCommit(false);
    }

    @Override
    public void append(Frame rows) throws SQLException {
        for (int row = 0; row < rows.rows(); row++) {
            for (int signal = 0; signal < signals.size(); signal++) {
                long bits = rows.values()[row * signals.size() + signal];
                insert.setInt(1, signal);
                insert.setLong(2, rows.ticks()[row]);
                if (isReal(signal)) {
                    insert.setDouble(3, Double.longBitsToDouble(bits));
                } else {
                    insert.setLong(3, bits);
                }
                insert.addBatch();
            }
        }
        insert.executeBatch();
        connection.commit();
    }

    private boolean isReal(int signal) {
        return signals.get(signal).form() == Form.REAL;
    }

    @Override
    public void finish() {
        // Each append has left the table complete.
    }

    @Override
    public long checksum(int count) throws SQLException {
        Checksum checksum = new Checksum();
        try (PreparedStatement select = connection.prepareStatement(
                "SELECT signal, tick, value FROM sample WHERE run = 1 AND signal < ? ORDER BY signal, tick")) {
            select.setInt(1, count);
            try (ResultSet rows = select.executeQuery()) {
                while (rows.next()) {
                    boolean real = isReal(rows.getInt(1));
                    checksum.add(
                            rows.getLong(2), real ? Double.doubleToRawLongBits(rows.getDouble(3)) : rows.getLong(3));
                }
            }
        }
        return checksum.value();
    }

    @Override
    public int trend(long rows, int buckets) throws SQLException {
        try (PreparedStatement select =
                connection.prepareStatement("SELECT tick * ? / ?, min(value), max(value), count(*)"
                        + " FROM sample WHERE run = 1 AND signal = 0 GROUP BY 1")) {
            select.setInt(1, buckets);
            select.setLong(2, rows);
            int found = 0;
            try (ResultSet groups = select.executeQuery()) {
                while (groups.next()) {
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
