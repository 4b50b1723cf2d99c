package org.twinbench.kernel.engine;

import java.util.List;
import java.util.OptionalLong;
import org.twinbench.api.simulation.fault.Disturbance;
import org.twinbench.api.simulation.fault.Disturbances;
import org.twinbench.kernel.engine.command.CommandDesk;

/** Faults or overrides that begin and end where the state allows it, and not while another command is prepared. */
record Guarded<R, D extends Disturbance>(Disturbances<R, D> desk, Lifecycle lifecycle, CommandDesk commands)
        implements Disturbances<R, D> {

    @Override
    public List<D> list() {
        return desk.list();
    }

    @Override
    public D begin(R request) {
        lifecycle.requireOpen("change");
        synchronized (commands) {
            return desk.begin(request);
        }
    }

    @Override
    public OptionalLong clear(long id) {
        lifecycle.requireOpen("change");
        return desk.clear(id);
    }
}
