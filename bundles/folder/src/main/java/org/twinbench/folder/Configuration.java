package org.twinbench.folder;

/** The configuration of this bundle. */
public @interface Configuration {

    /** Its id. */
    String PID = "org.twinbench.folder";

    /** The folder that is opened. */
    String folder();
}
