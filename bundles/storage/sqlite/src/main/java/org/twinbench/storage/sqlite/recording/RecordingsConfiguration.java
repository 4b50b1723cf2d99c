package org.twinbench.storage.sqlite.recording;

/** The configuration of the recordings. */
public @interface RecordingsConfiguration {
    /** The configuration's PID. */
    String PID = "org.twinbench.storage.sqlite.recordings";

    /** Path of the database file; its folder is made if it does not exist. */
    String file();
}
