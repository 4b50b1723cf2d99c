package org.twinbench.api.simulation;

import java.util.List;
import org.osgi.annotation.versioning.ProviderType;
import org.twinbench.api.library.PortDescriptor;

/** Reads chosen signals of a simulation that nobody else advances at the same time; allocates nothing. */
@ProviderType
public interface Probe {

    /** Returns the paths, in the order in which they were asked for. */
    List<String> paths();

    /** Returns the port of each path, its unit variables resolved. */
    List<PortDescriptor> ports();

    /**
     * Copies the present values, in declared units; 0 or 1 for a boolean.
     *
     * @param into at least as long as there are paths
     */
    void read(double[] into);
}
