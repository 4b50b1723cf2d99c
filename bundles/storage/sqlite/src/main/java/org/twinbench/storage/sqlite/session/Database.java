package org.twinbench.storage.sqlite.session;

import java.util.Optional;
import java.util.Set;
import java.util.function.Consumer;
import java.util.function.Function;
import org.twinbench.api.storage.StorageFailure;
import org.twinbench.storage.sqlite.file.DatabaseFile;
import org.twinbench.storage.sqlite.file.Migrations;
import org.twinbench.storage.sqlite.file.Schema;

/**
 * A database file in use. It is opened, and upgraded if need be, when something is first read or written: so the command that
 * looks after the schema finds it as it is, and a folder that was not usable may be mended while Twinbench runs.
 */
public final class Database implements AutoCloseable {
    private final DatabaseFile file;
    private final Migrations migrations;
    private final Set<String> unchecked;
    private final Consumer<Sessions> opened;
    private Optional<Sessions> sessions = Optional.empty();
    private boolean closed;

    public Database(DatabaseFile file, Migrations migrations) {
        this(file, migrations, Set.of(), sessions -> {});
    }

    /**
     * @param unchecked tables that are not searched for damage when the file is opened: they may be large, and what is in them
     *     is checked when it is read
     * @param opened is done once the file is open, before anything else
     */
    public Database(DatabaseFile file, Migrations migrations, Set<String> unchecked, Consumer<Sessions> opened) {
        this.file = file;
        this.migrations = migrations;
        this.unchecked = unchecked;
        this.opened = opened;
    }

    /** Returns the schema of the file, without opening the file. */
    public Schema schema() {
        return new Schema(file, migrations);
    }

    /** Reads: the changes of this thread's own work, if it does any, else what was last committed. */
    public <T> T read(Function<Session, T> work) {
        return sessions().read(work);
    }

    /** Does work in a transaction; work within work belongs to the outer one. */
    public <T> T write(Function<Session, T> work) {
        return sessions().write(work);
    }

    private synchronized Sessions sessions() {
        if (closed) {
            throw new StorageFailure(
                    file.path() + " is closed, because Twinbench stops or its storage is being changed.");
        }
        if (sessions.isEmpty()) {
            sessions = Optional.of(open());
        }
        return sessions.get();
    }

    private Sessions open() {
        Sessions made = new Opening(file, schema(), unchecked).open();
        boolean usable = false;
        try {
            opened.accept(made);
            usable = true;
            return made;
        } finally {
            if (!usable) {
                made.close();
            }
        }
    }

    /** Closes the file, after work that is under way. */
    @Override
    public synchronized void close() {
        closed = true;
        sessions.ifPresent(Sessions::close);
    }
}
