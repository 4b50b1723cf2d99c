package org.twinbench.storage.sqlite;

import java.util.Optional;
import java.util.function.Function;
import java.util.function.Supplier;
import org.osgi.service.component.annotations.Activate;
import org.osgi.service.component.annotations.Component;
import org.osgi.service.component.annotations.ConfigurationPolicy;
import org.osgi.service.component.annotations.Deactivate;
import org.twinbench.api.storage.Blobs;
import org.twinbench.api.storage.CollectionDefinition;
import org.twinbench.api.storage.DocumentCollection;
import org.twinbench.api.storage.Storage;
import org.twinbench.api.storage.StorageFailure;
import org.twinbench.storage.sqlite.file.DatabaseFile;
import org.twinbench.storage.sqlite.file.Migrations;
import org.twinbench.storage.sqlite.file.Schema;

/**
 * A storage in one SQLite file. The file is opened, and upgraded if need be, when something is first read or written: so the
 * command that looks after the schema finds it as it is, and a folder that was not usable may be mended while Twinbench runs.
 */
@Component(
        service = Storage.class,
        configurationPid = Configuration.PID,
        configurationPolicy = ConfigurationPolicy.REQUIRE)
public final class SqliteStorage implements Storage {
    private final DatabaseFile file;
    private Optional<Sessions> sessions = Optional.empty();
    private boolean closed;

    /** Takes the file from the configuration. */
    @Activate
    public SqliteStorage(Configuration configuration) {
        this(DatabaseFile.at(configuration.file()));
    }

    SqliteStorage(DatabaseFile file) {
        this.file = file;
    }

    @Override
    public DocumentCollection collection(CollectionDefinition definition) {
        return new SqliteCollection(definition, this);
    }

    @Override
    public Blobs blobs() {
        return new SqliteBlobs(this);
    }

    @Override
    public <T> T atomically(Supplier<T> work) {
        return write(session -> work.get());
    }

    <T> T read(Function<Session, T> work) {
        return sessions().read(work);
    }

    <T> T write(Function<Session, T> work) {
        return sessions().write(work);
    }

    private synchronized Sessions sessions() {
        if (closed) {
            throw new StorageFailure(
                    file.path() + " is closed, because Twinbench stops or its storage is being changed.");
        }
        Sessions opened = sessions.orElseGet(() -> new Opening(file, new Schema(file, Migrations.OURS)).open());
        sessions = Optional.of(opened);
        return opened;
    }

    /** Closes the file, after work that is under way. */
    @Deactivate
    public synchronized void close() {
        closed = true;
        sessions.ifPresent(Sessions::close);
    }
}
