package org.twinbench.api.library;

import java.util.List;
import java.util.Optional;
import org.osgi.annotation.versioning.ProviderType;

/** The component types of all installed bundles. A service; safe for use by many threads. */
@ProviderType
public interface Library {

    /** Returns the usable types, sorted by id. */
    List<LibraryEntry> types();

    /** Returns the usable type of this id, or the one that used to be called so. */
    Optional<LibraryEntry> type(String id);

    /** Returns the types that are deployed and cannot be used, sorted by class name. */
    List<UnusableType> unusable();

    /**
     * Calls back on a service thread after each change of the library, until the result is closed.
     *
     * @return stops the calls
     */
    AutoCloseable onChange(Runnable listener);
}
