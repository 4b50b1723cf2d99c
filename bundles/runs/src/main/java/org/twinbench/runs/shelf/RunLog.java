package org.twinbench.runs.shelf;

import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.twinbench.api.run.RunProgress;
import org.twinbench.api.run.RunState;
import org.twinbench.api.simulation.Alarm;
import org.twinbench.api.simulation.Simulation;
import org.twinbench.api.simulation.settings.Command;

/** Writes down what happens in a run: what is new since the last time, all of it or nothing. For one thread. */
public final class RunLog {

    private record Written(long number, Alarm alarm) {}

    private final Simulation simulation;
    private int commands;
    private Map<Long, Written> alarms = Map.of();

    /** Nothing is written yet. */
    public RunLog(Simulation simulation) {
        this.simulation = simulation;
    }

    /** Returns whether commands or alarms have come, or alarms were cleared, since the last time. */
    public boolean isBehind() {
        return simulation.journal().size() > commands
                || simulation.alarms().stream()
                        .anyMatch(alarm -> !alarms.containsKey(alarm.id())
                                || !alarms.get(alarm.id()).alarm().equals(alarm));
    }

    /** Writes. */
    public void write(RunShelf shelf, RunState state, RunProgress progress) {
        List<Command> journal = simulation.journal();
        Map<Long, Written> known = new HashMap<>(alarms);
        shelf.update(simulation.id(), run -> run.with(state, progress), () -> {
            journal.subList(commands, journal.size())
                    .forEach(command -> shelf.commands().add(simulation.id(), command));
            simulation
                    .alarms()
                    .forEach(alarm -> known.compute(alarm.id(), (id, old) -> written(shelf.alarms(), old, alarm)));
        });
        commands = journal.size();
        alarms = known;
    }

    private Written written(Notebook<Alarm> list, Written old, Alarm alarm) {
        if (old == null) {
            return new Written(list.add(simulation.id(), alarm), alarm);
        }
        if (!old.alarm().equals(alarm)) {
            list.replace(old.number(), simulation.id(), alarm);
        }
        return new Written(old.number(), alarm);
    }
}
