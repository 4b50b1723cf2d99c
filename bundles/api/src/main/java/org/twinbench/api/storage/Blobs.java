package org.twinbench.api.storage;

import java.util.List;
import java.util.Optional;
import org.osgi.annotation.versioning.ConsumerType;

/** Byte strings by key. Safe for use by many threads. */
@ConsumerType
public interface Blobs {

    /** Writes a blob, in place of an earlier one of this key. */
    void write(String key, byte[] content);

    /** Returns the blob of this key. */
    Optional<byte[]> read(String key);

    /** Deletes a blob; returns whether there was one of this key. */
    boolean delete(String key);

    /** Returns the keys that begin so, sorted. */
    List<String> keys(String prefix);
}
