package org.twinbench.api.protocol;

import org.osgi.annotation.versioning.ConsumerType;

/** A value on the remote side, found. Immutable. */
@ConsumerType
public interface Tag {

    /** Returns the address by which it was found. */
    String address();

    /** Returns the type of its value. */
    DataType type();

    /** Returns whether it can be written. */
    boolean writable();
}
