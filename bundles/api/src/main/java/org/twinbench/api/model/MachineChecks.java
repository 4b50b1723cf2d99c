package org.twinbench.api.model;

import java.nio.file.Path;
import java.util.List;
import org.osgi.annotation.versioning.ProviderType;

/**
 * Checks machines against the library. A service; safe for use by many threads. Paths of problems are JSON pointers into the
 * machine file: {@code /components/tank/parameters/area}, {@code /connections/tank.inflow}.
 * File parameters are found in the given folder.
 */
@ProviderType
public interface MachineChecks {

    /** Returns all problems of a machine, in the order of the file's keys. */
    List<Problem> machine(MachineModel machine, Path folder);

    /** Returns the problems of one component by itself: name, type, parameters, start values. */
    List<Problem> component(String path, MachineModel.Component component, Path folder);

    /**
     * Returns the problems of one connection by itself: whether both ports exist, one gives and the other takes, and their
     * kinds and units agree.
     */
    List<Problem> connection(
            String sourcePath,
            MachineModel.Component source,
            String sourcePort,
            String targetPath,
            MachineModel.Component target,
            String targetPort,
            Path folder);

    /** Returns whether this input adds many connections; false where type or port are unknown. */
    boolean sums(MachineModel.Component component, String port);
}
