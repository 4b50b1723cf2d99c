package org.twinbench.storage.sqlite;

import java.util.function.Supplier;
import org.osgi.service.component.annotations.Activate;
import org.osgi.service.component.annotations.Component;
import org.osgi.service.component.annotations.ConfigurationPolicy;
import org.osgi.service.component.annotations.Deactivate;
import org.twinbench.api.storage.Blobs;
import org.twinbench.api.storage.CollectionDefinition;
import org.twinbench.api.storage.DocumentCollection;
import org.twinbench.api.storage.Storage;
import org.twinbench.storage.sqlite.file.DatabaseFile;
import org.twinbench.storage.sqlite.file.Migrations;
import org.twinbench.storage.sqlite.file.Schema;
import org.twinbench.storage.sqlite.file.Versioned;
import org.twinbench.storage.sqlite.session.Database;

/** A storage in one SQLite file. */
@Component(
        service = {Storage.class, Versioned.class},
        configurationPid = Configuration.PID,
        configurationPolicy = ConfigurationPolicy.REQUIRE)
public final class SqliteStorage implements Storage, Versioned {
    private final Database database;

    /** Takes the file from the configuration. */
    @Activate
    public SqliteStorage(Configuration configuration) {
        this(DatabaseFile.at(configuration.file()));
    }

    SqliteStorage(DatabaseFile file) {
        this(new Database(file, Migrations.DOCUMENTS));
    }

    SqliteStorage(Database database) {
        this.database = database;
    }

    @Override
    public DocumentCollection collection(CollectionDefinition definition) {
        return new SqliteCollection(definition, database);
    }

    @Override
    public Blobs blobs() {
        return new SqliteBlobs(database);
    }

    @Override
    public <T> T atomically(Supplier<T> work) {
        return database.write(session -> work.get());
    }

    @Override
    public Schema schema() {
        return database.schema();
    }

    /** Closes the file, after work that is under way. */
    @Deactivate
    public void close() {
        database.close();
    }
}
