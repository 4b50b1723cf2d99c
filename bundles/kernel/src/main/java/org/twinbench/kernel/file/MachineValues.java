package org.twinbench.kernel.file;

import org.twinbench.api.model.MachineModel;
import org.twinbench.api.value.InvalidInput;
import org.twinbench.api.value.Value;

/** Machine files as values, for files that a machine is a part of. */
public final class MachineValues {

    private MachineValues() {}

    /**
     * Reads a machine.
     *
     * @throws InvalidInput with every mistake, their paths from the machine on
     */
    public static MachineModel read(Value file) {
        return new MachineReader(file).read();
    }

    /** Writes a machine; {@link #read} of it gives an equal one. */
    public static Value write(MachineModel machine) {
        return MachinePrinter.value(machine);
    }
}
