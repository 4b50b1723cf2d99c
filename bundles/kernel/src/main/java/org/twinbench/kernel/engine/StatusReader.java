package org.twinbench.kernel.engine;

import org.twinbench.api.model.MachineModel;
import org.twinbench.api.simulation.SimulationStatus;
import org.twinbench.api.simulation.settings.SimulationSettings;
import org.twinbench.kernel.engine.clock.Machine;
import org.twinbench.kernel.engine.clock.Pace;
import org.twinbench.kernel.engine.clock.Ticker;
import org.twinbench.kernel.engine.command.CommandDesk;
import org.twinbench.kernel.engine.fault.FaultDesk;
import org.twinbench.kernel.engine.supervision.Alarms;
import org.twinbench.kernel.exchange.Coupling;
import org.twinbench.kernel.schedule.loop.LoopReport;

/** Puts the status of a simulation together from those who know a part of it; waits for no tick. */
record StatusReader(
        long id,
        SimulationSettings settings,
        Machine machine,
        Pace pace,
        Ticker ticker,
        Alarms alarms,
        FaultDesk faults,
        Lifecycle lifecycle,
        CommandDesk commands,
        Coupling coupling) {

    SimulationStatus read() {
        long tick = machine.tick();
        MachineModel present = commands.machine();
        return new SimulationStatus(
                id,
                present.name(),
                lifecycle.state(),
                tick,
                machine.time(tick),
                settings.stepNanos() / 1e9,
                pace.speed(),
                pace.achieved(),
                settings.seed(),
                settings.integration().solver(),
                present.components().size(),
                pace.lateTicks(),
                pace.lateness(),
                pace.overruns(),
                ticker.isRealTime(),
                settings.latePolicy(),
                pace.skipped(),
                alarms.raised(),
                faults.faults().list(),
                faults.overrides().list(),
                lifecycle.message(),
                machine.loops().stream().map(LoopReport::status).toList(),
                settings.coupled(),
                coupling.links());
    }
}
