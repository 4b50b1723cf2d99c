package org.twinbench.api.component;

import java.nio.file.Path;
import java.util.Optional;
import org.osgi.annotation.versioning.ProviderType;

/**
 * The parameters of one component of the general form, checked against the type's descriptor and converted to the declared
 * units, defaults filled in. A name that the descriptor does not declare with that kind throws
 * {@link IllegalArgumentException}.
 */
@ProviderType
public interface Parameters {

    /** Returns a real parameter in its declared unit; empty where it has no default and none was given. */
    Optional<Double> real(String name);

    /** Returns a boolean parameter. */
    Optional<Boolean> bool(String name);

    /** Returns an integer parameter. */
    Optional<Long> integer(String name);

    /** Returns a text parameter, or the word of an enumeration. */
    Optional<String> text(String name);

    /** Returns a table, one array per row. */
    Optional<double[][]> table(String name);

    /** Returns a file parameter as a path that exists or not, never outside the machine's folder. */
    Optional<Path> file(String name);
}
