package org.twinbench.kernel.schedule;

import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Collections;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Random;
import java.util.TreeMap;
import java.util.function.Predicate;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.twinbench.api.component.Behavior;
import org.twinbench.api.component.ComponentType;
import org.twinbench.api.library.ComponentTypeDescriptor;
import org.twinbench.api.library.Direction;
import org.twinbench.api.library.Kind;
import org.twinbench.api.library.PortDescriptor;
import org.twinbench.api.model.MachineModel;
import org.twinbench.api.model.Problem;
import org.twinbench.kernel.assembly.Assembler;
import org.twinbench.kernel.assembly.Assembly;
import org.twinbench.kernel.catalog.Catalog;
import org.twinbench.kernel.catalog.InstalledType;
import org.twinbench.kernel.engine.Bench;

/** Machines of random components of all these types, any of their outputs on any of their inputs. */
final class RandomPlants {

    private static final List<String> CONTINUOUS = List.of("flowing", "watch");

    private static final Pattern LOOP = Pattern.compile("\"loops\": \\{ \"(.*)\": \"(.*)\" \\}");

    static final List<InstalledType> TYPES = Stream.of(Types.class, ConstantTypes.class, TimedTypes.class)
            .flatMap(types -> Arrays.stream(types.getDeclaredClasses()))
            .filter(type -> type.isAnnotationPresent(ComponentType.class))
            .sorted(Comparator.comparing(Class::getName))
            .map(type -> Bench.type(type.asSubclass(Behavior.class)))
            .toList();

    private static final Catalog CATALOG = Catalog.of(TYPES);

    private RandomPlants() {}

    /** Returns a machine of few components of all types or of many of a few types. */
    static Assembly assembly(Random random) {
        return random.nextBoolean()
                ? assembled(machine(random, all(type -> !CONTINUOUS.contains(type)), false))
                : mixed(random);
    }

    /** Algebraic loops are solved or delayed; some machines have rates, some continuous states. */
    private static Assembly mixed(Random random) {
        boolean continuous = random.nextBoolean();
        boolean rated = random.nextBoolean();
        MachineModel machine = machine(random, all(type -> continuous || !CONTINUOUS.contains(type)), true);
        Optional<Assembly> found = Optional.empty();
        if (rated) {
            found = treated(rated(machine, random), random);
        }
        return found.or(() -> treated(machine, random)).orElseThrow();
    }

    private static List<InstalledType> all(Predicate<String> wanted) {
        return TYPES.stream()
                .filter(type -> wanted.test(type.descriptor().id()))
                .toList();
    }

    private static MachineModel machine(Random random, List<InstalledType> types, boolean loops) {
        if (random.nextInt(4) != 0) {
            return machine(random, 1 + random.nextInt(40), types, loops);
        }
        List<InstalledType> some = new ArrayList<>(types);
        Collections.shuffle(some, random);
        return machine(random, 30 + random.nextInt(200), some.subList(0, 1 + random.nextInt(3)), loops);
    }

    private static MachineModel rated(MachineModel machine, Random random) {
        Map<String, MachineModel.Component> components = new TreeMap<>(machine.components());
        components.replaceAll((path, c) -> new MachineModel.Component(
                c.type(),
                c.label(),
                c.parameters(),
                c.start(),
                random.nextInt(4) == 0 ? 2 + random.nextInt(3) : 1,
                c.position()));
        return MachineModel.of(machine.name(), components, machine.connections());
    }

    /** Does what the problems suggest, or delays, until there are none; empty if a loop would have several rates. */
    private static Optional<Assembly> treated(MachineModel machine, Random random) {
        Map<String, String> loops = new TreeMap<>();
        for (Assembler.Outcome outcome = assemble(machine, loops); ; outcome = assemble(machine, loops)) {
            if (outcome.assembly().isPresent()) {
                return outcome.assembly();
            }
            int known = loops.size();
            for (Problem problem : outcome.problems()) {
                Matcher loop = LOOP.matcher(problem.mistake().suggestion().orElse(""));
                if (loop.matches()) {
                    loops.put(loop.group(1), random.nextInt(3) != 0 ? loop.group(2) : "delay");
                }
            }
            if (loops.size() == known) {
                return Optional.empty();
            }
        }
    }

    private static Assembler.Outcome assemble(MachineModel machine, Map<String, String> loops) {
        MachineModel treated = new MachineModel(
                machine.name(), "", Map.of(), machine.components(), machine.connections(), loops, Map.of(), Map.of());
        return new Assembler(CATALOG, Bench.UNITS).assemble(treated, Path.of(""));
    }

    /** Returns a machine where nothing throws, every number is finite, and no type makes garbage, as StrictMath does on some Javas. */
    static Assembly calm(Random random, int size) {
        List<String> rough = List.of("divider", "remainder", "explosive", "stumbles", "dice", "modes", "tabled");
        return assembled(
                machine(random, size, all(type -> !rough.contains(type) && !CONTINUOUS.contains(type)), false));
    }

    /** Without loops, wires take from earlier components, registers from any, so that there is no algebraic loop. */
    private static MachineModel machine(Random random, int size, List<InstalledType> from, boolean loops) {
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
                    List<String> sources = sources(random, types, i, loops && random.nextInt(3) == 0, port);
                    if (!sources.isEmpty()) {
                        connections.put("c" + i + "." + port.name(), sources);
                    }
                }
            }
        }
        return MachineModel.of("Random plant", components, connections);
    }

    private static Assembly assembled(MachineModel machine) {
        Assembler.Outcome outcome = assemble(machine, Map.of());
        return outcome.assembly()
                .orElseThrow(() -> new AssertionError(outcome.problems().toString()));
    }

    private static List<String> sources(
            Random random, List<ComponentTypeDescriptor> types, int target, boolean wires, PortDescriptor input) {
        List<String> possible = new ArrayList<>();
        for (int i = 0; i < types.size(); i++) {
            for (PortDescriptor output : types.get(i).ports()) {
                if (output.direction() == Direction.OUTPUT
                        && (wires ? !output.register() : i < target || output.register())
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
