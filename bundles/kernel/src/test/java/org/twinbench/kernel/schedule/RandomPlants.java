package org.twinbench.kernel.schedule;

import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Collections;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Random;
import org.twinbench.api.component.Behavior;
import org.twinbench.api.component.ComponentType;
import org.twinbench.api.library.ComponentTypeDescriptor;
import org.twinbench.api.library.Direction;
import org.twinbench.api.library.Kind;
import org.twinbench.api.library.PortDescriptor;
import org.twinbench.api.model.MachineModel;
import org.twinbench.kernel.assembly.Assembler;
import org.twinbench.kernel.assembly.Assembly;
import org.twinbench.kernel.catalog.Catalog;
import org.twinbench.kernel.catalog.InstalledType;
import org.twinbench.kernel.engine.Bench;

/** Machines of random components of {@link Types}, any of their outputs on any of their inputs. */
final class RandomPlants {

    static final List<InstalledType> TYPES = Arrays.stream(Types.class.getDeclaredClasses())
            .filter(type -> type.isAnnotationPresent(ComponentType.class))
            .sorted(Comparator.comparing(Class::getName))
            .map(type -> Bench.type(type.asSubclass(Behavior.class)))
            .toList();

    private static final Catalog CATALOG = Catalog.of(TYPES);

    private RandomPlants() {}

    /** Returns a machine of few components of all types or of many of a few types. */
    static Assembly assembly(Random random) {
        if (random.nextInt(4) != 0) {
            return assembly(random, 1 + random.nextInt(40), TYPES);
        }
        List<InstalledType> some = new ArrayList<>(TYPES);
        Collections.shuffle(some, random);
        return assembly(random, 30 + random.nextInt(200), some.subList(0, 1 + random.nextInt(3)));
    }

    /** Returns a machine where nothing throws, every number is finite, and no type makes garbage, as StrictMath does on some Javas. */
    static Assembly calm(Random random, int size) {
        List<String> rough = List.of("divider", "remainder", "explosive", "stumbles", "dice", "modes", "tabled");
        return assembly(
                random,
                size,
                TYPES.stream()
                        .filter(type -> !rough.contains(type.descriptor().id()))
                        .toList());
    }

    /** Wires take from earlier components, registers from any, so that there is no algebraic loop. */
    private static Assembly assembly(Random random, int size, List<InstalledType> from) {
        List<ComponentTypeDescriptor> types = new ArrayList<>();
        Map<String, MachineModel.Component> components = new HashMap<>();
        for (int i = 0; i < size; i++) {
            types.add(from.get(random.nextInt(from.size())).descriptor());
            components.put("c" + i, MachineModel.Component.of(types.get(i).id(), Map.of()));
        }
        Map<String, List<String>> connections = new HashMap<>();
        for (int i = 0; i < size; i++) {
            for (PortDescriptor port : types.get(i).ports()) {
                if (port.direction() == Direction.INPUT && random.nextInt(4) != 0) {
                    List<String> sources = sources(random, types, i, port);
                    if (!sources.isEmpty()) {
                        connections.put("c" + i + "." + port.name(), sources);
                    }
                }
            }
        }
        MachineModel machine = MachineModel.of("Random plant", components, connections);
        Assembler.Outcome outcome = new Assembler(CATALOG, Bench.UNITS).assemble(machine, Path.of(""));
        return outcome.assembly()
                .orElseThrow(() -> new AssertionError(outcome.problems().toString()));
    }

    private static List<String> sources(
            Random random, List<ComponentTypeDescriptor> types, int target, PortDescriptor input) {
        List<String> possible = new ArrayList<>();
        for (int i = 0; i < types.size(); i++) {
            for (PortDescriptor output : types.get(i).ports()) {
                if (output.direction() == Direction.OUTPUT
                        && (i < target || output.register())
                        && rank(output.kind()) <= rank(input.kind())) {
                    possible.add("c" + i + "." + output.name());
                }
            }
        }
        int count = Math.min(possible.size(), input.sum() ? 1 + random.nextInt(3) : 1);
        Collections.shuffle(possible, random);
        return possible.subList(0, count);
    }

    private static int rank(Kind kind) {
        return switch (kind) {
            case BOOLEAN -> 0;
            case INTEGER -> 1;
            default -> 2;
        };
    }
}
