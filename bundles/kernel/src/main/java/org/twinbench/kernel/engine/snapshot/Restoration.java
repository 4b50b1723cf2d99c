package org.twinbench.kernel.engine.snapshot;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.function.Predicate;
import org.twinbench.api.library.Kind;
import org.twinbench.api.simulation.Carried;
import org.twinbench.api.simulation.snapshot.Snapshot;
import org.twinbench.api.value.Value;
import org.twinbench.kernel.assembly.Part;
import org.twinbench.kernel.catalog.ProvidedType;
import org.twinbench.kernel.engine.clock.Intervention;
import org.twinbench.kernel.engine.clock.Machine;
import org.twinbench.kernel.exchange.coupled.LinkedMachine;
import org.twinbench.kernel.schedule.Plan;
import org.twinbench.kernel.schedule.image.Image;
import org.twinbench.kernel.schedule.image.NamedMemory;
import org.twinbench.kernel.schedule.image.Restoring;
import org.twinbench.kernel.schedule.memory.Memory;

/** Puts a snapshot's memory into the components of a machine, and sets its clock. Everything is found beforehand. */
public final class Restoration implements Intervention {

    private final Snapshot snapshot;
    private final Plan plan;
    private final Runnable restoring;
    private final List<String> fresh = new ArrayList<>();
    private final List<String> dropped = new ArrayList<>();
    private final Map<String, Map<String, Object>> values = new HashMap<>();
    private final Map<String, Map<String, Object>> shown = new HashMap<>();
    private final Set<String> held = new HashSet<>();

    private Restoration(Snapshot snapshot, Predicate<String> carries, Plan plan) {
        this.snapshot = snapshot;
        this.plan = plan;
        Image image = plan.image();
        for (int i = 0; i < plan.parts().size(); i++) {
            Part part = plan.parts().get(i);
            if (carries.test(part.path())) {
                match(part, image.kinds(i));
            } else if (!LinkedMachine.isLink(part.type())) { // what tags tell is outside of every snapshot
                fresh.add(part.path());
            }
        }
        snapshot.components().keySet().stream()
                .filter(path -> !values.containsKey(path))
                .forEach(dropped::add);
        this.restoring = new Restoring(image, new NamedMemory(values, shown, held));
    }

    /** Restores a snapshot in a machine of which this is in force, and which has this plan by then. */
    public static Restoration of(Snapshot snapshot, InForce inForce, Plan plan) {
        return new Restoration(snapshot, component -> inForce.carries(snapshot, component), plan);
    }

    @Override
    public void apply(Machine machine) {
        if (machine.plan().filter(present -> present == plan).isEmpty()) {
            throw new IllegalStateException("the machine has another plan than the one that was to be restored");
        }
        restoring.run();
        plan.takeTroubles(); // of the row that the snapshot replaces
        machine.clock(snapshot.tick());
    }

    private void match(Part part, Map<String, Class<?>> kinds) {
        Snapshot.Memory memory = snapshot.components().get(part.path());
        values.put(part.path(), match(part, kinds, given(part)));
        shown.put(part.path(), shown(part, memory.shown()));
        if (memory.held()) {
            held.add(part.path());
        }
    }

    /** Returns the values of a component; an input that was fed and is no more holds what the machine gives it. */
    private Map<String, Value> given(Part part) {
        Map<String, Value> given =
                new HashMap<>(snapshot.components().get(part.path()).values());
        given.keySet()
                .removeIf(name -> snapshot.machine().connections().containsKey(part.path() + "." + name)
                        && !part.isConnected(name));
        return given;
    }

    /** Finds the place of every value, and what kind it is to be. */
    private Map<String, Object> match(Part part, Map<String, Class<?>> kinds, Map<String, Value> given) {
        Map<String, Object> matched = new HashMap<>();
        Set<String> taken = new HashSet<>();
        kinds.forEach((name, kind) -> Memory.names(part.descriptor(), name)
                .filter(given::containsKey)
                .findFirst()
                .ifPresent(source -> ExactValue.read(given.get(source), kind).ifPresent(read -> {
                    matched.put(name, read);
                    taken.add(source);
                })));
        given.forEach((name, value) -> {
            if (!taken.contains(name)) {
                Optional<Object> own = part.type() instanceof ProvidedType ? ExactValue.read(value) : Optional.empty();
                own.ifPresentOrElse(
                        read -> matched.putIfAbsent(name, read), () -> dropped.add(part.path() + "." + name));
            }
        });
        return matched;
    }

    private static Map<String, Object> shown(Part part, Map<String, Value> given) {
        Map<String, Object> shown = new HashMap<>();
        given.forEach((name, value) -> part.descriptor()
                .port(name)
                .flatMap(port -> ExactValue.read(value, port.kind() == Kind.REAL ? Double.class : Long.class))
                .ifPresent(read -> shown.put(name, read)));
        return shown;
    }

    /** Returns what was carried over, once it is done. */
    public Carried carried(long tick) {
        return new Carried(tick, values.size(), fresh, dropped.stream().sorted().toList());
    }
}
