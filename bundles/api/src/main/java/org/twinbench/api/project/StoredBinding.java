package org.twinbench.api.project;

import java.util.List;
import java.util.Optional;
import org.twinbench.api.model.MachineModel.Update;
import org.twinbench.api.model.MachineModel.WhenBad;
import org.twinbench.api.value.Value;

/**
 * A tag tied to a port of a stored machine.
 *
 * @param componentId the component
 * @param port its port; bound at most once
 * @param linkId the link, of the same machine
 * @param address how the link finds the tag
 * @param raw two numbers on the remote side that correspond to the two of {@code value}
 * @param value two values of the port, in any unit
 * @param whenBad what a bad tag gives
 * @param safe the value that a rejected one is replaced by, and that is written when the run ends
 * @param update when an input takes a new value
 */
public record StoredBinding(
        long componentId,
        String port,
        long linkId,
        String address,
        Optional<List<Double>> raw,
        Optional<List<Value>> value,
        Optional<WhenBad> whenBad,
        Optional<Value> safe,
        Optional<Update> update) {}
