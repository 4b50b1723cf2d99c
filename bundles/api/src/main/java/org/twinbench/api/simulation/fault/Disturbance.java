package org.twinbench.api.simulation.fault;

import java.util.Optional;
import org.osgi.annotation.versioning.ProviderType;

/** A fault or an override that acts on a signal of a run, or is about to. */
@ProviderType
public sealed interface Disturbance permits Fault, SignalOverride {

    /** Returns its number, unique among the faults and overrides of the run. */
    long id();

    /** Returns the path of the signal, or of the fault of the type. */
    String signal();

    /** Returns the tick from which it is in force. */
    long from();

    /** Returns the tick from which it is no more; absent while nobody has said. */
    Optional<Long> until();
}
