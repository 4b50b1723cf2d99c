package org.twinbench.sdk.recording;

/**
 * What recordings promise, as tests. The author of a backend writes
 *
 * <pre>{@code
 * final class SqliteRecordingsTest implements RecordingContract {
 *     public Recordings open() {
 *         return new SqliteRecordings(…);
 *     }
 * }
 * }</pre>
 */
public interface RecordingContract
        extends AppendContract, OverviewContract, GapContract, RemovalContract, ConcurrentReadingContract {}
