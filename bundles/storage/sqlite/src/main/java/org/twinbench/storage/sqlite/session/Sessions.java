package org.twinbench.storage.sqlite.session;

import java.sql.Connection;
import java.sql.SQLException;
import java.util.concurrent.ConcurrentLinkedDeque;
import java.util.concurrent.atomic.AtomicBoolean;
import java.util.concurrent.locks.ReentrantLock;
import java.util.function.Function;
import org.twinbench.storage.sqlite.file.DatabaseFile;
import org.twinbench.storage.sqlite.file.Failures;

/** One session that writes, for one thread at a time, and as many that read what was last committed as are needed. */
public final class Sessions implements AutoCloseable {
    private static final int KEPT_READERS = 8;

    private final DatabaseFile file;
    private final Session writer;
    /** Fair, so that nobody waits for all of the small pieces into which another cuts its work. */
    private final ReentrantLock writing = new ReentrantLock(true);

    private final ConcurrentLinkedDeque<Session> readers = new ConcurrentLinkedDeque<>();
    private final AtomicBoolean closed = new AtomicBoolean();

    Sessions(DatabaseFile file) {
        this.file = file;
        try {
            writer = new Session(file.path(), file.connectToWrite());
        } catch (SQLException e) {
            throw Failures.of(file.path(), e);
        }
    }

    /** Does work in a transaction; work within work belongs to the outer one. */
    public <T> T write(Function<Session, T> work) {
        writing.lock();
        try {
            return writing.getHoldCount() > 1 ? work.apply(writer) : outermost(work);
        } finally {
            writing.unlock();
        }
    }

    private <T> T outermost(Function<Session, T> work) {
        writer.begin();
        boolean done = false;
        try {
            T result = work.apply(writer);
            writer.commit();
            done = true;
            return result;
        } finally {
            if (!done) {
                writer.rollBack();
            }
        }
    }

    /** Reads: the changes of this thread's own work, if it does any, else what was last committed. */
    public <T> T read(Function<Session, T> work) {
        if (writing.isHeldByCurrentThread()) {
            return work.apply(writer);
        }
        Session kept = readers.poll();
        Session reader = kept == null ? connectReader() : kept;
        try {
            return work.apply(reader);
        } finally {
            giveBack(reader);
        }
    }

    private Session connectReader() {
        try {
            Connection connection = file.connect();
            DatabaseFile.run(connection, "PRAGMA query_only = ON");
            return new Session(file.path(), connection);
        } catch (SQLException e) {
            throw Failures.of(file.path(), e);
        }
    }

    private void giveBack(Session reader) {
        if (readers.size() >= KEPT_READERS) {
            reader.close();
            return;
        }
        readers.push(reader);
        if (closed.get()) {
            closeReaders();
        }
    }

    private void closeReaders() {
        for (Session reader = readers.poll(); reader != null; reader = readers.poll()) {
            reader.close();
        }
    }

    /** Waits for work under way, and closes the file. */
    @Override
    public void close() {
        writing.lock();
        try {
            closed.set(true);
            closeReaders();
            writer.close();
        } finally {
            writing.unlock();
        }
    }
}
