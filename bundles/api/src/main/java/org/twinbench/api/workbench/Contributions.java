package org.twinbench.api.workbench;

import java.util.List;
import org.osgi.annotation.versioning.ProviderType;

/**
 * What the running bundles add to the workbench: those with a header {@code Workbench-Contribution} that names a file of theirs,
 * {@code web/contributions.json}. A service; safe for use by many threads.
 */
@ProviderType
public interface Contributions {

    /** Returns what is contributed at present, also by bundles whose file cannot be used, sorted by bundle. */
    List<Contribution> list();

    /**
     * Calls back after each change, on the thread that starts or stops a bundle, until the result is closed; returns at once.
     *
     * @return stops the calls
     */
    AutoCloseable onChange(Runnable listener);
}
