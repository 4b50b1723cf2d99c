package org.twinbench.kernel.engine.command;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.atomic.AtomicReference;
import org.twinbench.api.simulation.Carried;
import org.twinbench.api.simulation.settings.Command;
import org.twinbench.api.simulation.settings.Command.Kind;
import org.twinbench.api.simulation.settings.SimulationSettings;
import org.twinbench.api.simulation.snapshot.Snapshot;
import org.twinbench.api.value.InvalidInput;
import org.twinbench.kernel.engine.clock.Change;
import org.twinbench.kernel.engine.clock.Machine;
import org.twinbench.kernel.engine.clock.Ticker;
import org.twinbench.kernel.engine.fault.FaultDesk;
import org.twinbench.kernel.engine.snapshot.JsonSnapshotFiles;
import org.twinbench.kernel.engine.snapshot.Recollection;
import org.twinbench.kernel.engine.snapshot.Restoration;
import org.twinbench.kernel.engine.supervision.Inspection;

/** Takes and restores snapshots; no other command comes in between. */
public final class SnapshotDesk {

    private static final JsonSnapshotFiles FILES = new JsonSnapshotFiles();

    private final CommandDesk commands;
    private final Machine machine;
    private final Ticker ticker;
    private final Inspection inspection;
    private final FaultDesk faults;
    private final Journal journal;

    /** Takes and restores snapshots of a machine. */
    public SnapshotDesk(
            CommandDesk commands,
            Machine machine,
            Ticker ticker,
            Inspection inspection,
            FaultDesk faults,
            Journal journal) {
        this.commands = commands;
        this.machine = machine;
        this.ticker = ticker;
        this.inspection = inspection;
        this.faults = faults;
        this.journal = journal;
    }

    /** Takes a snapshot at a tick edge. */
    public Snapshot take(long simulation, SimulationSettings settings) {
        synchronized (commands) {
            commands.changes(); // refuses a simulation that has ended
            faults.refuseInForce("A snapshot of simulation " + simulation + " cannot be taken");
            Recollection memory = recollect();
            return memory.snapshot(simulation, settings, journal.inForce(memory.tick()), journal.after(memory.tick()));
        }
    }

    private Recollection recollect() {
        AtomicReference<Recollection> taken = new AtomicReference<>();
        ticker.between(() -> {
            inspection.passes(); // what went wrong in this tick may hold a component
            machine.plan().ifPresent(plan -> taken.set(Recollection.of(machine, plan)));
        });
        return Optional.ofNullable(taken.get())
                .orElseThrow(() -> new IllegalStateException("The simulation has ended."));
    }

    /** Restores a snapshot in a simulation, with a tick that is no step. */
    public Carried restore(long simulation, Snapshot snapshot) {
        synchronized (commands) {
            Changes next = commands.changes().copy();
            faults.refuseInForce("A snapshot cannot be restored in simulation " + simulation);
            Change restoring = next.follow(Kind.RESTORE, FILES.values(snapshot));
            List<String> dropped = new ArrayList<>();
            List<Change> waiting = waiting(snapshot, next, dropped);
            long[] tick = new long[1];
            ticker.between(() -> {
                tick[0] = machine.tick() + 1;
                commands.add(restoring.at(tick[0]));
                machine.advance(false);
                waiting.forEach(change ->
                        commands.add(change.at(tick[0] + change.command().tick() - snapshot.tick())));
            });
            commands.follow(next);
            Restoration done = (Restoration) restoring.intervention().orElseThrow();
            return done.carried(tick[0]).with(dropped);
        }
    }

    private static List<Change> waiting(Snapshot snapshot, Changes next, List<String> dropped) {
        List<Change> waiting = new ArrayList<>();
        for (Command command : snapshot.pending()) {
            if (FaultDesk.takes(command.kind())) {
                dropped.add("command at tick " + command.tick());
                continue;
            }
            try {
                waiting.add(next.follow(command));
            } catch (InvalidInput e) {
                e.mistakes().forEach(mistake -> dropped.add("command at tick " + command.tick() + mistake.path()));
            }
        }
        return waiting;
    }
}
