package org.twinbench.kernel.engine.command;

import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.twinbench.api.model.MachineModel;
import org.twinbench.api.simulation.Carried;
import org.twinbench.api.simulation.settings.Command;
import org.twinbench.api.simulation.settings.Command.Kind;
import org.twinbench.api.value.InvalidInput;
import org.twinbench.api.value.Mistake;
import org.twinbench.api.value.Value;
import org.twinbench.kernel.engine.clock.Change;
import org.twinbench.kernel.engine.clock.Machine;
import org.twinbench.kernel.engine.clock.Ticker;
import org.twinbench.kernel.engine.fault.FaultDesk;
import org.twinbench.kernel.engine.snapshot.InForce;
import org.twinbench.kernel.engine.snapshot.JsonSnapshotFiles;
import org.twinbench.kernel.exchange.Coupling;
import org.twinbench.kernel.file.MachineValues;
import org.twinbench.kernel.schedule.Plan;

/**
 * Takes commands one at a time: each is read and prepared on the thread of whoever gives it, and put before the next tick. Who
 * gives several that belong together holds this desk's monitor.
 */
public final class CommandDesk {

    private static final JsonSnapshotFiles SNAPSHOTS = new JsonSnapshotFiles();

    private final Machine machine;
    private final Ticker ticker;
    private final FaultDesk faults;
    private final Journal journal;
    private final Coupling coupling;
    private volatile Optional<Changes> changes;
    private volatile MachineModel present;

    /** @param begun what makes changes of the machine as it was prepared */
    public CommandDesk(
            Machine machine, Ticker ticker, FaultDesk faults, Journal journal, Coupling coupling, Changes begun) {
        this.machine = machine;
        this.ticker = ticker;
        this.faults = faults;
        this.journal = journal;
        this.coupling = coupling;
        this.changes = Optional.of(begun);
        this.present = begun.model();
    }

    /** Gives the commands of an earlier run; before the first tick. */
    public void replay(List<Command> commands) {
        Optional<Change> fork = Optional.empty();
        for (Command command : commands) {
            Changes next = changes();
            switch (command.kind()) {
                case FAULT, OVERRIDE, CLEAR -> faults.replay(command);
                case PARAMETERS, INPUTS, MACHINE -> add(next.follow(command));
                case RESTORE -> {
                    add(next.follow(command));
                    resume(command);
                }
                case FORK -> fork = Optional.of(fork(next, command));
            }
            follow(next);
        }
        machine.plan().ifPresent(faults::bind);
        fork.ifPresent(machine::begin); // its row is disturbed already
    }

    private Change fork(Changes next, Command command) {
        if (!journal.commands().isEmpty()) {
            throw new InvalidInput(Mistake.at("", "A fork stands at the beginning of a journal and nowhere else."));
        }
        Change fork = next.follow(command);
        resume(command);
        journal.add(command);
        return fork;
    }

    /** Lets the faults and overrides of a command's snapshot go on from its tick; what had no place was told before. */
    private void resume(Command command) {
        faults.restoring(SNAPSHOTS.in(command.values()), dropped -> {}).accept(command.tick());
    }

    /** Returns the machine, an edit that waits for its tick included. */
    public MachineModel machine() {
        return present;
    }

    /** Returns how the components are executed; empty after {@link #release}. */
    public Optional<Plan> plan() {
        return changes.map(now -> now.tools().plan());
    }

    /** Sets values, and returns the tick at which they are in force. */
    public synchronized long set(Kind kind, Map<String, Value> values) {
        return give(changes().follow(kind, values));
    }

    /** Edits the machine at the next tick edge. */
    public synchronized Carried edit(MachineModel edited) {
        Changes before = changes();
        Changes next = before.copy();
        Change change = next.follow(Kind.MACHINE, Map.of(InForce.MACHINE, MachineValues.write(edited)));
        faults.refuseGone(next.tools().plan());
        coupling.require(next.tools().links());
        Changes.Exchange exchange = Changes.Exchange.of(
                before.tools().plan().parts(), next.tools().plan().parts());
        long tick = give(change);
        follow(next);
        return exchange.from(tick);
    }

    Changes changes() {
        return changes.orElseThrow(
                () -> new IllegalStateException("The simulation has ended, or waits for a component type."));
    }

    /** Puts a change before the next tick and returns it. */
    private long give(Change change) {
        long[] tick = new long[1];
        ticker.between(() -> {
            tick[0] = machine.tick() + 1;
            add(change.at(tick[0]));
        });
        return tick[0];
    }

    /** Puts a change before the tick that its command names; for the holder of the turn. */
    void add(Change change) {
        machine.add(change);
        journal.add(change.command());
    }

    /** Goes on with changes that have followed what was commanded. */
    void follow(Changes next) {
        changes = Optional.of(next);
        present = next.model();
        faults.use(next.tools().faults());
        coupling.use(next.tools().links());
    }

    /** Lets go of the plan and of everything that its components' classes hold. */
    public synchronized void release() {
        changes = Optional.empty();
        faults.release();
        ticker.between(machine::release);
    }
}
