package org.twinbench.kernel.schedule.compiled;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.OptionalInt;
import org.twinbench.api.library.Kind;
import org.twinbench.kernel.assembly.Part;
import org.twinbench.kernel.assembly.Part.Source;
import org.twinbench.kernel.catalog.declaration.Role;
import org.twinbench.kernel.schedule.compiled.code.Method;
import org.twinbench.kernel.schedule.compiled.code.inlining.Cell;
import org.twinbench.kernel.schedule.compiled.grouping.Group;
import org.twinbench.kernel.schedule.port.Feeds;
import org.twinbench.kernel.schedule.port.Ports;

/**
 * Where the inputs of a block come from. An input that is connected nowhere in the block has a column of its own, except for
 * direct loops.
 */
final class Inputs {

    private final Map<String, Gather> gathers = new LinkedHashMap<>();
    private final Map<String, List<Computed>> computed = new LinkedHashMap<>();
    private final Ports ports;

    private record Computed(SpareSlot to, Kind kind, List<Source> sources) {}

    Inputs(Group group, List<Part> parts, Ports ports, boolean direct) {
        this.ports = ports;
        for (Cell cell : group.loops().layout().columns()) {
            boolean connected = direct;
            for (int component : group.components()) {
                connected |= parts.get(component).inputs().containsKey(cell.name());
            }
            if (cell.role() == Role.INPUT && connected) {
                gathers.put(cell.name(), gather(cell, group, parts));
            }
        }
    }

    private Gather gather(Cell cell, Group group, List<Part> parts) {
        int[] slots = new int[group.components().length];
        boolean[] connected = new boolean[slots.length];
        Kind kind = parts.get(group.components()[0])
                .descriptor()
                .port(cell.name())
                .orElseThrow()
                .kind();
        for (int k = 0; k < slots.length; k++) {
            Part part = parts.get(group.components()[k]);
            List<Source> sources = part.inputs().getOrDefault(cell.name(), List.of());
            connected[k] = !sources.isEmpty();
            OptionalInt plain = connected[k] ? Feeds.slot(kind, sources, ports::slot) : OptionalInt.empty();
            slots[k] = plain.orElseGet(() -> ports.spare(cell.isReal()));
            if (connected[k] && plain.isEmpty()) {
                computed.computeIfAbsent(cell.name(), n -> new ArrayList<>())
                        .add(new Computed(new SpareSlot(slots[k]), kind, sources));
            }
        }
        return Gather.of(cell, slots, connected);
    }

    /** Returns how an input is gathered; empty if it has a column of its own. */
    Optional<Gather> gather(String input) {
        return Optional.ofNullable(gathers.get(input));
    }

    /** Returns how the inputs of a method are gathered. */
    Gather[] gathers(Method method) {
        return gathers.entrySet().stream()
                .filter(gather -> method.inputs().contains(gather.getKey()))
                .map(Map.Entry::getValue)
                .toArray(Gather[]::new);
    }

    /** Writes the feeds of those inputs of a method that are not one slot as it is. */
    Feeds.Writer computed(Method method) {
        Feeds.Writer feeds = new Feeds.Writer();
        computed.forEach((input, all) -> {
            if (method.inputs().contains(input)) {
                all.forEach(one -> feeds.connect(one.to(), one.kind(), one.sources(), ports::slot));
            }
        });
        return feeds;
    }
}
