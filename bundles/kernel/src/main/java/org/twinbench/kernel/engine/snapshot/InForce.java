package org.twinbench.kernel.engine.snapshot;

import java.util.Collection;
import java.util.Comparator;
import java.util.EnumMap;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import org.twinbench.api.model.MachineModel;
import org.twinbench.api.model.MachineModel.Component;
import org.twinbench.api.simulation.settings.Command;
import org.twinbench.api.simulation.settings.Command.Kind;
import org.twinbench.api.simulation.snapshot.Snapshot;
import org.twinbench.api.value.InvalidInput;
import org.twinbench.api.value.Mistake;
import org.twinbench.api.value.Value;
import org.twinbench.kernel.file.MachineValues;
import org.twinbench.kernel.wiring.PortPath;

/** What commands have made of a machine: the machine as it was last edited, and the values that they have set. */
public final class InForce {

    /** The member of a command that holds the file of an edited machine. */
    public static final String MACHINE = "machine";

    private final JsonSnapshotFiles snapshots = new JsonSnapshotFiles();
    private final Map<Kind, Map<String, Value>> set = new EnumMap<>(Kind.class);
    private MachineModel machine;

    /** Nothing is set. */
    public InForce(MachineModel machine) {
        this.machine = machine;
        set.put(Kind.PARAMETERS, new TreeMap<>());
        set.put(Kind.INPUTS, new TreeMap<>());
    }

    /** Returns what a machine's commands have made of it up to a tick. */
    public static InForce at(long tick, MachineModel machine, Collection<Command> commands) {
        InForce inForce = new InForce(machine);
        commands.stream()
                .filter(command -> command.tick() <= tick)
                .sorted(Comparator.comparingLong(Command::tick))
                .forEach(command -> inForce.apply(command.kind(), command.values()));
        return inForce;
    }

    /** Returns a copy. */
    public InForce copy() {
        InForce copy = new InForce(machine);
        copy.set.replaceAll((kind, none) -> new TreeMap<>(set.get(kind)));
        return copy;
    }

    /** Goes on with a command. */
    public void apply(Kind kind, Map<String, Value> values) {
        switch (kind) {
            case PARAMETERS, INPUTS -> set.get(kind).putAll(values);
            case MACHINE -> edit(machine(values));
            case RESTORE, FORK -> restore(snapshots.in(values));
            case FAULT, OVERRIDE, CLEAR -> {
                // they set nothing that stays when they are over
            }
        }
    }

    /**
     * Returns the machine in the values of a command that edits.
     *
     * @throws InvalidInput if there is none, or with every mistake in its file
     */
    public static MachineModel machine(Map<String, Value> values) {
        return Optional.ofNullable(values.get(MACHINE))
                .map(MachineValues::read)
                .orElseThrow(() -> new InvalidInput(
                        Mistake.at("/" + MACHINE, "The command holds no machine; its journal is damaged.")));
    }

    private void edit(MachineModel next) {
        MachineModel before = machine;
        machine = next;
        set.forEach((kind, values) -> values.keySet().removeIf(path -> !stays(kind, path, before)));
    }

    /** A value that was set goes where the file says something else than before. */
    private boolean stays(Kind kind, String path, MachineModel before) {
        Optional<PortPath> place = PortPath.of(path);
        if (place.isEmpty()) {
            return false;
        }
        Component old = before.components().get(place.get().component());
        Component next = machine.components().get(place.get().component());
        String name = place.get().port();
        return old != null
                && next != null
                && old.type().equals(next.type())
                && !(kind == Kind.INPUTS && machine.connections().containsKey(path))
                && Optional.ofNullable(given(kind, old).get(name))
                        .equals(Optional.ofNullable(given(kind, next).get(name)));
    }

    private static Map<String, Value> given(Kind kind, Component component) {
        return kind == Kind.PARAMETERS ? component.parameters() : component.start();
    }

    private void restore(Snapshot snapshot) {
        set.forEach((kind, values) -> {
            values.keySet().removeIf(path -> isIn(snapshot, path));
            snapshot.set().getOrDefault(kind, Map.of()).forEach((path, value) -> {
                if (isIn(snapshot, path)
                        && !(kind == Kind.INPUTS && machine.connections().containsKey(path))) {
                    values.put(path, value);
                }
            });
        });
    }

    /** Returns whether the component of a path takes its memory from a snapshot. */
    private boolean isIn(Snapshot snapshot, String path) {
        return PortPath.of(path)
                .filter(place -> carries(snapshot, place.component()))
                .isPresent();
    }

    /** Returns whether a component takes its memory from a snapshot: there is one of its path and type. */
    boolean carries(Snapshot snapshot, String component) {
        Component present = machine.components().get(component);
        Snapshot.Memory memory = snapshot.components().get(component);
        return present != null && memory != null && present.type().equals(memory.type());
    }

    /** Returns the machine. */
    public MachineModel machine() {
        return machine;
    }

    /** Returns the values that are set, by path, of each kind. */
    public Map<Kind, Map<String, Value>> set() {
        return set;
    }
}
