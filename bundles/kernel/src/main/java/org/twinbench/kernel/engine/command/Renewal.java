package org.twinbench.kernel.engine.command;

import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.twinbench.api.simulation.settings.SimulationSettings;
import org.twinbench.api.value.InvalidInput;
import org.twinbench.kernel.engine.clock.Change;
import org.twinbench.kernel.engine.clock.Machine;
import org.twinbench.kernel.engine.clock.Ticker;
import org.twinbench.kernel.engine.command.Workshop.Attempt;
import org.twinbench.kernel.engine.command.Workshop.Tools;
import org.twinbench.kernel.engine.fault.FaultDesk;
import org.twinbench.kernel.engine.snapshot.InForce;
import org.twinbench.kernel.schedule.Plan;

/**
 * Gives a machine another plan, once the library has all its types again: with the memory of the one before and all that
 * commands have made of it. Whoever uses it holds the monitor of the command desk.
 */
public final class Renewal {

    private final CommandDesk commands;
    private final Machine machine;
    private final Ticker ticker;
    private final FaultDesk faults;
    private final Journal journal;
    private final Workshop workshop;
    private final SimulationSettings settings;
    private Map<String, Map<String, Object>> memory = Map.of();

    /** Renews a machine. */
    public Renewal(
            CommandDesk commands,
            Machine machine,
            Ticker ticker,
            FaultDesk faults,
            Journal journal,
            Workshop workshop,
            SimulationSettings settings) {
        this.commands = commands;
        this.machine = machine;
        this.ticker = ticker;
        this.faults = faults;
        this.journal = journal;
        this.workshop = workshop;
        this.settings = settings;
    }

    /** Returns whether a type of the machine is another one now, or is gone. */
    public boolean isDue() {
        return !(commands.plan().filter(this::isCurrent).isPresent()
                && machine.plan().filter(this::isCurrent).isPresent());
    }

    private boolean isCurrent(Plan plan) {
        return workshop.isCurrent(plan.parts());
    }

    /** Makes a plan of the machine, an edit that waits for its tick included. */
    public Attempt attempt() {
        return workshop.attempt(commands.machine(), settings);
    }

    /** Keeps the memory of the plan, and lets go of it and of everything that its components' classes hold. */
    public void letGo() {
        memory = machine.plan().map(Plan::memory).orElse(Map.of());
        commands.release();
    }

    /** Forgets the memory that was kept. */
    public void forget() {
        memory = Map.of();
    }

    /**
     * Goes on with another plan, after {@link #letGo}.
     *
     * @return why it cannot; empty if it does
     */
    public Optional<String> goOn(Attempt made) {
        InForce inForce = journal.inForce(machine.tick());
        boolean editWaits = !inForce.machine().equals(commands.machine());
        Attempt next = editWaits ? workshop.attempt(inForce.machine(), settings) : made;
        return next.tools().map(tools -> goOn(tools, inForce)).orElseGet(() -> Optional.of(next.reason()));
    }

    private Optional<String> goOn(Tools next, InForce inForce) {
        Changes again = new Changes(workshop, settings, machine, faults, next, inForce);
        List<Change.Target> targets = again.targets();
        List<Change> waiting;
        try {
            waiting = journal.after(machine.tick()).stream().map(again::follow).toList();
        } catch (InvalidInput refused) {
            return Optional.of(refused.getMessage());
        }
        faults.bind(next.plan());
        ticker.between(() -> machine.replace(next.plan(), memory, targets, waiting));
        commands.follow(again);
        forget();
        return Optional.empty();
    }
}
