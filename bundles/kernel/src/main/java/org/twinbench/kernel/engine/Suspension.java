package org.twinbench.kernel.engine;

import java.util.Optional;
import org.twinbench.api.simulation.Alarm.Severity;
import org.twinbench.api.simulation.SimulationStatus.State;
import org.twinbench.kernel.engine.clock.Machine;
import org.twinbench.kernel.engine.command.CommandDesk;
import org.twinbench.kernel.engine.command.Renewal;
import org.twinbench.kernel.engine.command.Workshop.Attempt;
import org.twinbench.kernel.engine.supervision.Alarms;

/** Waits while a type of the machine is missing; goes on, with a newer version of it too, once all are there. */
final class Suspension {

    private final Lifecycle lifecycle;
    private final CommandDesk commands;
    private final Renewal renewal;
    private final Machine machine;
    private final Alarms alarms;
    private final String source;

    /** @param source who the alarm says is waiting */
    Suspension(
            Lifecycle lifecycle, CommandDesk commands, Renewal renewal, Machine machine, Alarms alarms, String source) {
        this.lifecycle = lifecycle;
        this.commands = commands;
        this.renewal = renewal;
        this.machine = machine;
        this.alarms = alarms;
        this.source = source;
    }

    /** The library has changed; meanwhile nobody starts, stops or changes anything. */
    void libraryChanged() {
        synchronized (lifecycle) {
            synchronized (commands) {
                follow();
            }
        }
    }

    private void follow() {
        boolean suspended = lifecycle.state() == State.SUSPENDED;
        if (lifecycle.hasEnded() || !suspended && !renewal.isDue()) {
            return;
        }
        Attempt next = renewal.attempt(); // takes long, and the simulation may run on until then
        if (!suspended) {
            lifecycle.suspend(renewal::letGo);
        }
        renewal.goOn(next).ifPresentOrElse(this::waitBecause, this::goOn);
    }

    private void waitBecause(String reason) {
        lifecycle.explain(reason);
        alarms.clear(source, machine.tick());
        alarms.raise(Severity.WARNING, source, reason, Optional.empty(), machine.tick());
    }

    private void goOn() {
        alarms.clear(source, machine.tick());
        lifecycle.goOn();
    }
}
