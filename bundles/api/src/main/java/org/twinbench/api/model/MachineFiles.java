package org.twinbench.api.model;

import org.osgi.annotation.versioning.ProviderType;
import org.twinbench.api.value.InvalidInput;
import org.twinbench.api.value.MalformedJson;

/** Machine files: the text and the machine. A service; safe for use by many threads. */
@ProviderType
public interface MachineFiles {

    /**
     * Reads a machine file. What its component types make of it is not looked at.
     *
     * @throws MalformedJson if the text is not JSON
     * @throws InvalidInput with every unknown key, wrong shape and malformed name
     */
    MachineModel read(String text);

    /** Prints a machine in the canonical layout; {@code read} of it gives an equal machine. */
    String print(MachineModel machine);
}
