package org.twinbench.kernel.engine.command;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeSet;
import java.util.stream.Collectors;
import org.twinbench.api.model.MachineModel;
import org.twinbench.api.simulation.Carried;
import org.twinbench.api.simulation.settings.Command;
import org.twinbench.api.simulation.settings.Command.Kind;
import org.twinbench.api.simulation.settings.SimulationSettings;
import org.twinbench.api.simulation.snapshot.Snapshot;
import org.twinbench.api.value.InvalidInput;
import org.twinbench.api.value.Mistake;
import org.twinbench.api.value.Value;
import org.twinbench.kernel.assembly.Part;
import org.twinbench.kernel.catalog.InstalledType;
import org.twinbench.kernel.engine.clock.Change;
import org.twinbench.kernel.engine.clock.Intervention;
import org.twinbench.kernel.engine.clock.Machine;
import org.twinbench.kernel.engine.command.Workshop.Tools;
import org.twinbench.kernel.engine.fault.FaultDesk;
import org.twinbench.kernel.engine.snapshot.InForce;
import org.twinbench.kernel.engine.snapshot.JsonSnapshotFiles;
import org.twinbench.kernel.engine.snapshot.Restoration;
import org.twinbench.kernel.exchange.coupled.LinkType;
import org.twinbench.kernel.schedule.Plan;
import org.twinbench.kernel.schedule.Trouble;

/**
 * Makes changes of commands, each for the machine as those before it leave it: an edit that waits for its tick included. For one
 * thread at a time, which need not have the turn.
 */
public final class Changes {

    private static final JsonSnapshotFiles SNAPSHOTS = new JsonSnapshotFiles();

    private final Workshop workshop;
    private final SimulationSettings settings;
    private final Machine machine;
    private final FaultDesk faults;
    private final InForce inForce;
    private Tools tools;

    /** @param inForce what commands so far have made of the machine that the tools are for */
    public Changes(
            Workshop workshop,
            SimulationSettings settings,
            Machine machine,
            FaultDesk faults,
            Tools tools,
            InForce inForce) {
        this.workshop = workshop;
        this.settings = settings;
        this.machine = machine;
        this.faults = faults;
        this.tools = tools;
        this.inForce = inForce;
    }

    /** Returns a copy, which follows commands of its own. */
    Changes copy() {
        return with(tools, inForce.copy());
    }

    /** Returns changes of the same run that go on from here. */
    Changes with(Tools others, InForce begun) {
        return new Changes(workshop, settings, machine, faults, others, begun);
    }

    /**
     * Makes the change of a command, for tick 0, and follows it.
     *
     * @throws InvalidInput with every mistake; then it is not followed
     */
    Change follow(Kind kind, Map<String, Value> values) {
        return switch (kind) {
            case PARAMETERS, INPUTS -> {
                List<Change.Target> targets = tools.commands().read(kind, values);
                inForce.apply(kind, values);
                yield new Change(new Command(0, kind, values), targets);
            }
            case MACHINE -> edit(values);
            case RESTORE, FORK -> restore(kind, values);
            case FAULT, OVERRIDE, CLEAR -> new Change(new Command(0, kind, values), List.of()); // of the fault desk
        };
    }

    /** Makes the change of a command at its tick, and follows it. */
    Change follow(Command command) {
        return follow(command.kind(), command.values()).at(command.tick());
    }

    private Change edit(Map<String, Value> values) {
        Tools next = workshop.make(InForce.machine(values), settings);
        Exchange exchange = Exchange.of(tools.plan().parts(), next.plan().parts());
        next.plan().initialize();
        refuse(next.plan(), Set.copyOf(exchange.fresh()));
        next.plan().settle(0, 0); // a new component that waits for its tick shows what follows from its start values
        next.plan().takeTroubles();
        Intervention swap = machine.exchange(tools.plan(), next.plan(), faults::disturbances);
        tools = next;
        inForce.apply(Kind.MACHINE, values);
        return new Change(new Command(0, Kind.MACHINE, values), targets(), Optional.of(swap));
    }

    /** Components that carry their memory over may throw; nobody calls them with what they have at the start. */
    private static void refuse(Plan plan, Set<String> fresh) {
        List<Mistake> mistakes = new ArrayList<>();
        for (Trouble trouble : plan.takeTroubles()) {
            String path = plan.parts().get(trouble.component()).path();
            if (fresh.contains(path)) {
                trouble.exception()
                        .ifPresent(e -> mistakes.add(Mistake.at(
                                Mistake.pointer("/components", path),
                                path + " threw " + e + " when it was to compute its start values.")));
            }
        }
        if (!mistakes.isEmpty()) {
            throw new InvalidInput(mistakes);
        }
    }

    private Change restore(Kind kind, Map<String, Value> values) {
        Snapshot snapshot = SNAPSHOTS.in(values);
        if (snapshot.stepNanos() != settings.stepNanos()) {
            double step = snapshot.stepNanos() / 1e9;
            throw new InvalidInput(Mistake.at(
                            "/snapshot/step_nanos",
                            "The snapshot was taken with a step of " + step + " s, this simulation has one of "
                                    + settings.stepNanos() / 1e9 + " s; start a simulation from the snapshot instead.")
                    .value(Double.toString(step))
                    .range(Double.toString(settings.stepNanos() / 1e9)));
        }
        Set<String> before = Set.copyOf(inForce.set().get(Kind.PARAMETERS).keySet());
        inForce.apply(kind, values);
        Map<String, Value> now = inForce.set().get(Kind.PARAMETERS);
        List<Change.Target> targets = new ArrayList<>();
        before.stream()
                .filter(path -> !now.containsKey(path))
                .forEach(path -> tools.commands().given(path).ifPresent(targets::add));
        targets.addAll(tools.commands().readable(Kind.PARAMETERS, now));
        return new Change(
                new Command(0, kind, values),
                targets,
                Optional.of(Restoration.of(snapshot, inForce.copy(), tools.plan())));
    }

    /** Returns all values that commands have set and the machine has a place for. */
    List<Change.Target> targets() {
        return inForce.set().entrySet().stream()
                .flatMap(values -> tools.commands().readable(values.getKey(), values.getValue()).stream())
                .toList();
    }

    /** Returns the machine, edits that wait included. */
    MachineModel model() {
        return inForce.machine();
    }

    /** Returns what the machine works with, edits that wait included. */
    Tools tools() {
        return tools;
    }

    /**
     * Which components carry their memory over.
     *
     * @param carried paths of those of the same path and type
     * @param fresh paths of those that are new
     * @param dropped paths of those that go
     */
    record Exchange(List<String> carried, List<String> fresh, List<String> dropped) {

        static Exchange of(List<Part> from, List<Part> to) {
            Map<String, InstalledType> before = types(from);
            Map<Boolean, List<String>> split = to.stream()
                    .collect(Collectors.partitioningBy(
                            part -> before.get(part.path()) == part.type(),
                            Collectors.mapping(Part::path, Collectors.toList())));
            Set<String> gone = new TreeSet<>(before.keySet());
            split.get(true).forEach(gone::remove);
            return new Exchange(split.get(true), split.get(false), List.copyOf(gone));
        }

        /** A link is none of people's components. */
        private static List<String> components(List<String> paths) {
            return paths.stream().filter(path -> !LinkType.isLink(path)).toList();
        }

        private static Map<String, InstalledType> types(List<Part> parts) {
            Map<String, InstalledType> types = new HashMap<>();
            parts.forEach(part -> types.put(part.path(), part.type()));
            return types;
        }

        Carried from(long tick) {
            return new Carried(
                    tick,
                    (int) carried.stream()
                            .filter(path -> !LinkType.isLink(path))
                            .count(),
                    components(fresh),
                    components(dropped));
        }
    }
}
