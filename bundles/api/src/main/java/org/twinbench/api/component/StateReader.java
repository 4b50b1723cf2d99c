package org.twinbench.api.component;

import java.util.Optional;
import org.osgi.annotation.versioning.ProviderType;

/**
 * Gives back what a {@link StateWriter} took down: of this component, of the one that stood in its place before an older version
 * of its type was replaced, or of one in another run. What is not there, or is of another kind, is absent.
 */
@ProviderType
public interface StateReader {

    /** Returns a number, or the other one if there is none of this name. */
    double real(String name, double otherwise);

    /** Returns an integer, or the other one if there is none of this name. */
    long integer(String name, long otherwise);

    /** Returns numbers; the array is the caller's. */
    Optional<double[]> reals(String name);

    /** Returns integers; the array is the caller's. */
    Optional<long[]> integers(String name);
}
