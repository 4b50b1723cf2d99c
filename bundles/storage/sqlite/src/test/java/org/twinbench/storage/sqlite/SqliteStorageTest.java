package org.twinbench.storage.sqlite;

import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.io.TempDir;
import org.twinbench.api.storage.Storage;
import org.twinbench.sdk.storage.StorageContract;
import org.twinbench.storage.sqlite.file.DatabaseFile;

final class SqliteStorageTest implements StorageContract {
    @TempDir
    Path folder;

    private final List<SqliteStorage> opened = new ArrayList<>();

    @Override
    public Storage open() {
        SqliteStorage storage =
                new SqliteStorage(DatabaseFile.at(folder.resolve("twinbench.db").toString()));
        opened.add(storage);
        return storage;
    }

    @AfterEach
    void close() {
        opened.forEach(SqliteStorage::close);
    }
}
