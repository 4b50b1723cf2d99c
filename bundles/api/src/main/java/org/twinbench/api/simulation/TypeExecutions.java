package org.twinbench.api.simulation;

import java.util.Optional;
import org.osgi.annotation.versioning.ProviderType;

/**
 * How the components of every installed type are executed, whether a machine has such components or not. A service; safe for use
 * by many threads.
 */
@ProviderType
public interface TypeExecutions {

    /** Returns how components of the usable type of this id are executed; reads its class when it is first asked, for milliseconds. */
    Optional<TypeExecution> of(String type);
}
