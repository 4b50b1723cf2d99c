package org.twinbench.storage.sqlite.file;

/** Keeps something in a database file whose schema has versions. A service among the parts of this bundle. */
public interface Versioned {
    /** Returns the schema of the file; the file is left alone. */
    Schema schema();
}
