package org.twinbench.storage.sqlite.file;

import java.nio.file.Path;
import java.sql.SQLException;
import org.sqlite.SQLiteErrorCode;
import org.twinbench.api.storage.StorageFailure;

/** Says in plain words what SQLite could not do. */
public final class Failures {
    private static final int PRIMARY_CODE = 0xff;

    private Failures() {}

    public static StorageFailure of(Path file, SQLException cause) {
        return new StorageFailure(sentence(file, cause), cause);
    }

    /** Returns whether the file is not, or no longer, a SQLite database. */
    public static boolean isDamage(SQLException cause) {
        SQLiteErrorCode code = code(cause);
        return code == SQLiteErrorCode.SQLITE_CORRUPT || code == SQLiteErrorCode.SQLITE_NOTADB;
    }

    private static SQLiteErrorCode code(SQLException cause) {
        return SQLiteErrorCode.getErrorCode(cause.getErrorCode() & PRIMARY_CODE);
    }

    private static String sentence(Path file, SQLException cause) {
        return switch (code(cause)) {
            case SQLITE_FULL ->
                "The disk that holds " + file + " is full, so nothing was stored. Make room and try again.";
            case SQLITE_BUSY, SQLITE_LOCKED ->
                file + " is in use by another process, so nothing was stored. Stop that process, or try again later.";
            case SQLITE_CORRUPT, SQLITE_NOTADB ->
                file
                        + " is damaged. Restart Twinbench: it sets the file aside and begins a new one. If this comes again, stop"
                        + " Twinbench and move the file away.";
            case SQLITE_READONLY, SQLITE_PERM ->
                file + " cannot be written. Give this user the right to write the file and its folder.";
            case SQLITE_CANTOPEN ->
                file + " cannot be opened. Check that its folder exists and that this user may read and write both.";
            case SQLITE_IOERR ->
                "The disk that holds " + file + " reports a fault (" + cause.getMessage()
                        + "). Check the disk, then restart Twinbench.";
            case SQLITE_TOOBIG -> "What was to be stored in " + file + " is too large for one entry.";
            default -> file + " cannot do what it was asked: " + cause.getMessage();
        };
    }
}
