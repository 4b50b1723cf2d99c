package org.twinbench.api.storage;

import java.util.function.Supplier;
import org.osgi.annotation.versioning.ConsumerType;

/**
 * A storage backend: collections of documents, and blobs; {@link org.twinbench.api.recording.Recordings} are a service of their own. Registered as an
 * OSGi service by a bundle that is configured; safe for use by many threads. A backend that cannot do what it is asked throws
 * {@link StorageFailure}.
 */
@ConsumerType
public interface Storage {

    /** Returns the collection of this definition, made if it does not exist. */
    DocumentCollection collection(CollectionDefinition definition);

    /** Returns the blobs. */
    Blobs blobs();

    /**
     * Does some work as one: all of its changes or none are kept. Work within work belongs to the outer one. Whoever reads
     * meanwhile sees the state before or after it.
     *
     * @return what the work returns
     */
    <T> T atomically(Supplier<T> work);
}
