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
import org.twinbench.kernel.schedule.memory.Memory;

/** Puts a snapshot's memory into the components of a machine, and sets its clock. */
public final class Restoration implements Intervention {

    private final Snapshot snapshot;
    private final Predicate<String> carries;
    private final List<String> fresh = new ArrayList<>();
    private final List<String> dropped = new ArrayList<>();
    private final Map<String, Map<String, Object>> values = new HashMap<>();
    private final Map<String, Map<String, Object>> shown = new HashMap<>();

    private Restoration(Snapshot snapshot, Predicate<String> carries) {
        this.snapshot = snapshot;
        this.carries = carries;
    }

    /** Restores a snapshot in a machine of which this is in force. */
    public static Restoration of(Snapshot snapshot, InForce inForce) {
        return new Restoration(snapshot, component -> inForce.carries(snapshot, component));
    }

    @Override
    public void apply(Machine machine) {
        Plan plan = machine.plan().orElseThrow(() -> new IllegalStateException("the machine has no plan"));
        match(plan);
        List<Part> parts = plan.parts();
        for (int i = 0; i < parts.size(); i++) {
            if (values.containsKey(parts.get(i).path())) {
                plan.release(i);
            }
        }
        plan.restore(values);
        plan.show(shown);
        for (int i = 0; i < parts.size(); i++) {
            String path = parts.get(i).path();
            if (values.containsKey(path) && snapshot.components().get(path).held()) {
                plan.hold(i);
            }
        }
        plan.takeTroubles(); // of the row that the snapshot replaces
        machine.clock(snapshot.tick());
    }

    /** Finds the place of every value; of what kind it is to be, the present memory tells. */
    private void match(Plan plan) {
        Map<String, Map<String, Object>> present = plan.memory();
        Set<String> paths = new HashSet<>();
        for (Part part : plan.parts()) {
            String path = part.path();
            if (carries.test(path)) {
                paths.add(path);
                values.put(path, match(part, present.get(path), given(part)));
                shown.put(path, shown(part, snapshot.components().get(path).shown()));
            } else if (!LinkedMachine.isLink(part.type())) { // what tags tell is outside of every snapshot
                fresh.add(path);
            }
        }
        snapshot.components().keySet().stream()
                .filter(path -> !paths.contains(path))
                .forEach(dropped::add);
    }

    /** Returns the values of a component; an input that was fed and is no more holds what the machine gives it. */
    private Map<String, Value> given(Part part) {
        Map<String, Value> given =
                new HashMap<>(snapshot.components().get(part.path()).values());
        given.keySet()
                .removeIf(name -> snapshot.machine().connections().containsKey(part.path() + "." + name)
                        && !part.inputs().containsKey(name));
        return given;
    }

    private Map<String, Object> match(Part part, Map<String, Object> present, Map<String, Value> given) {
        Map<String, Object> matched = new HashMap<>();
        Set<String> taken = new HashSet<>();
        present.forEach((name, value) -> Memory.names(part.descriptor(), name)
                .filter(given::containsKey)
                .findFirst()
                .ifPresent(source -> read(given.get(source), value).ifPresent(read -> {
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

    private static Optional<Object> read(Value given, Object present) {
        return present == null ? ExactValue.read(given) : ExactValue.read(given, present.getClass());
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
