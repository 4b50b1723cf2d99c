package org.twinbench.storage.sqlite;

/** The configuration of this bundle. */
public @interface Configuration {
    /** The configuration's PID. */
    String PID = "org.twinbench.storage.sqlite";

    /** Path of the database file; its folder is made if it does not exist. */
    String file();
}
