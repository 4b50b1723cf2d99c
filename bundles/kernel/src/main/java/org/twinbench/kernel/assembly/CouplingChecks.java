package org.twinbench.kernel.assembly;

import java.nio.file.Path;
import java.util.List;
import org.twinbench.api.model.MachineModel;
import org.twinbench.api.value.Mistake;

/** Checks links and bindings, which matter to a machine that is coupled to its controllers. Safe for use by many threads. */
public interface CouplingChecks {

    /** Returns what refuses a start in HIL, protocols that are not installed apart; paths as in the machine file. */
    List<Mistake> mistakes(MachineModel machine, Assembly assembled, Path folder);

    /** Returns the secrets that links hold themselves, which no machine may; paths as in the machine file. */
    List<Mistake> literalSecrets(MachineModel machine);
}
