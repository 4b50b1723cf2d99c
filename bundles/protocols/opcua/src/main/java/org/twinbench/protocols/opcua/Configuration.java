package org.twinbench.protocols.opcua;

/** The configuration of this bundle. */
public @interface Configuration {
    /** The configuration's PID. */
    String PID = "org.twinbench.protocols.opcua";

    /** Path of the folder for certificates; it is made when the first one is kept. */
    String folder();
}
