package org.twinbench.kernel.schedule;

import static org.junit.jupiter.api.Assertions.assertEquals;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Random;
import java.util.TreeMap;
import java.util.concurrent.atomic.AtomicLong;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import org.twinbench.api.library.Direction;
import org.twinbench.api.library.Kind;
import org.twinbench.api.library.ParameterDescriptor;
import org.twinbench.api.library.PortDescriptor;
import org.twinbench.api.simulation.settings.Integration;
import org.twinbench.kernel.assembly.Assembly;
import org.twinbench.kernel.assembly.Part;
import org.twinbench.kernel.fault.Chain;
import org.twinbench.kernel.fault.Disturbance;
import org.twinbench.kernel.fault.Disturbance.Layer;
import org.twinbench.kernel.fault.Effect;
import org.twinbench.kernel.schedule.disturbance.Disturbed;
import org.twinbench.kernel.setting.Setting;

/** The compiled plan and the one that walks over objects agree in every bit, whatever happens to them. */
final class PlanLawsTest {

    private static final double DT = 0.01;
    private static final double[] NUMBERS = {0, -0.0, 1, -2.5, 1e308, Double.MIN_VALUE, 123456.789};

    @Property(tries = 500)
    void everyBitAgrees(@ForAll long seed) {
        Random random = new Random(seed);
        Assembly assembly = RandomPlants.assembly(random);
        boolean guarded = random.nextBoolean();
        boolean holds = random.nextBoolean();
        Plan compiled = Plans.of(assembly, seed, guarded, Integration.DEFAULT);
        Plan interpreted = Plans.interpreted(assembly, seed, guarded, Integration.DEFAULT);
        List<Plan> both = List.of(compiled, interpreted);
        both.forEach(Plan::initialize);
        both.forEach(plan -> plan.settle(0, 0));
        for (int tick = 0; tick < 30; tick++) {
            long at = tick;
            double time = tick * DT;
            agree(compiled, interpreted, tick);
            inspect(both, random, holds, tick);
            both.forEach(plan -> plan.step(at, time, DT));
            set(both, random);
            both.forEach(plan -> plan.settle(at + 1, time + DT));
        }
        agree(compiled, interpreted, 30);
        assertEquals(text(interpreted.memory()), text(compiled.memory()));
    }

    @Property(tries = 300)
    void everyBitAgreesWhileSignalsAreDisturbed(@ForAll long seed) {
        Random random = new Random(seed);
        Assembly assembly = RandomPlants.assembly(random);
        boolean guarded = random.nextBoolean();
        boolean holds = random.nextBoolean();
        Plan compiled = Plans.of(assembly, seed, guarded, Integration.DEFAULT);
        Plan interpreted = Plans.interpreted(assembly, seed, guarded, Integration.DEFAULT);
        List<Plan> both = List.of(compiled, interpreted);
        AtomicLong clock = new AtomicLong();
        both.forEach(Plan::initialize);
        both.forEach(plan -> plan.settle(0, 0));
        int injected = 1 + random.nextInt(8);
        int changed = injected + 1 + random.nextInt(8);
        int over = changed + 1 + random.nextInt(8);
        for (int tick = 0; tick < 30; tick++) {
            long at = tick;
            double time = tick * DT;
            agree(compiled, interpreted, tick);
            inspect(both, random, holds, tick);
            both.forEach(plan -> plan.step(at, time, DT));
            set(both, random);
            clock.set(at + 1);
            if (tick == injected || tick == changed) {
                long signals = random.nextLong();
                both.forEach(plan -> plan.disturb(plan.bind(chains(new Random(signals), plan), clock::get)));
            } else if (tick == over) {
                both.forEach(plan -> plan.disturb(Disturbed.NONE));
            }
            both.forEach(plan -> plan.settle(at + 1, time + DT));
        }
        agree(compiled, interpreted, 30);
        assertEquals(text(interpreted.memory()), text(compiled.memory()));
    }

    private static List<Chain> chains(Random random, Plan plan) {
        Map<String, Chain> chains = new TreeMap<>();
        for (int i = 0; i < 5; i++) {
            Part part = plan.parts().get(random.nextInt(plan.parts().size()));
            List<String> names = new ArrayList<>();
            part.descriptor().ports().forEach(port -> names.add(port.name()));
            part.descriptor().faults().forEach(fault -> names.add(fault.name()));
            String name = names.get(random.nextInt(names.size()));
            chains.put(part.path() + "." + name, new Chain(part.path(), name, List.of(disturbance(random))));
        }
        return List.copyOf(chains.values());
    }

    private static Disturbance disturbance(Random random) {
        Disturbance disturbance =
                switch (random.nextInt(4)) {
                    case 0 -> new Disturbance(Layer.STUCK, new Effect.Constant(random.nextInt(9), random.nextInt(2)));
                    case 1 ->
                        new Disturbance(Layer.OVERRIDE, new Effect.Constant(random.nextInt(9), random.nextInt(2)));
                    case 2 -> new Disturbance(Layer.SCALE, new Effect.Scale(-0.5));
                    default -> new Disturbance(Layer.NOISE, new Effect.Noise(3, random.nextLong()));
                };
        long from = random.nextInt(20);
        disturbance.act(from, from + 1 + random.nextInt(20));
        return disturbance;
    }

    @Property(tries = 150)
    void memoryMovesBothWays(@ForAll long seed) {
        Random random = new Random(seed);
        Assembly assembly = RandomPlants.assembly(random);
        Plan compiled = Plans.of(assembly, seed, false, Integration.DEFAULT);
        Plan interpreted = Plans.interpreted(assembly, seed, false, Integration.DEFAULT);
        run(List.of(compiled, interpreted), 0, 10);
        Plan compiledNext = Plans.of(assembly, seed + 1, false, Integration.DEFAULT);
        Plan interpretedNext = Plans.interpreted(assembly, seed + 1, false, Integration.DEFAULT);
        compiledNext.restore(interpreted.memory());
        interpretedNext.restore(compiled.memory());
        List.of(compiledNext, interpretedNext).forEach(plan -> plan.settle(10, 10 * DT));
        agree(compiledNext, interpretedNext, 10);
        for (int tick = 10; tick < 20; tick++) {
            long at = tick;
            double time = tick * DT;
            List.of(compiledNext, interpretedNext).forEach(plan -> {
                plan.step(at, time, DT);
                plan.settle(at + 1, time + DT);
            });
            agree(compiledNext, interpretedNext, tick + 1);
        }
        assertEquals(text(interpretedNext.memory()), text(compiledNext.memory()));
    }

    private static void run(List<Plan> plans, int from, int to) {
        plans.forEach(Plan::initialize);
        plans.forEach(plan -> plan.settle(from, from * DT));
        for (int tick = from; tick < to; tick++) {
            long at = tick;
            double time = tick * DT;
            plans.forEach(plan -> plan.step(at, time, DT));
            plans.forEach(plan -> plan.settle(at + 1, time + DT));
        }
    }

    /** Alarms, holds, a look at the memory or at inputs: none of it may make a difference. */
    private static void inspect(List<Plan> both, Random random, boolean holds, int tick) {
        assertEquals(both.get(1).troubled(), both.get(0).troubled(), "tick " + tick);
        if (random.nextInt(3) == 0) {
            List<Trouble> found = both.get(1).takeTroubles();
            assertEquals(words(found), words(both.get(0).takeTroubles()), "tick " + tick);
            if (holds) {
                found.forEach(trouble -> both.forEach(plan -> plan.hold(trouble.component())));
            }
        }
        if (random.nextInt(10) == 0) {
            assertEquals(text(both.get(1).memory()), text(both.get(0).memory()), "tick " + tick);
        }
        if (random.nextInt(10) == 0) {
            both.forEach(plan -> plan.restore(plan.memory()));
            both.forEach(plan -> plan.settle(tick, tick * DT));
        }
        if (random.nextInt(5) == 0) {
            assertEquals(values(both.get(1), Direction.INPUT), values(both.get(0), Direction.INPUT), "tick " + tick);
        }
    }

    private static void set(List<Plan> both, Random random) {
        int component = random.nextInt(both.get(0).parts().size());
        Part part = both.get(0).parts().get(component);
        double number = NUMBERS[random.nextInt(NUMBERS.length)];
        for (PortDescriptor port : part.descriptor().ports()) {
            if (port.direction() == Direction.INPUT && !part.inputs().containsKey(port.name())) {
                both.forEach(plan -> plan.set(component, port.name(), setting(port.kind(), number)));
            }
        }
        for (ParameterDescriptor parameter : part.descriptor().parameters()) {
            both.forEach(plan -> plan.set(component, parameter.name(), setting(parameter, number)));
        }
    }

    private static Setting setting(ParameterDescriptor parameter, double number) {
        return switch (parameter.kind()) {
            case BOOLEAN -> new Setting.Bool(number > 0);
            case ENUMERATION ->
                new Setting.Word(parameter.choices().get((int)
                        Math.abs(number % parameter.choices().size())));
            case TEXT -> new Setting.Word("plain");
            default -> new Setting.Real(number);
        };
    }

    private static Setting setting(Kind kind, double number) {
        return switch (kind) {
            case REAL -> new Setting.Real(number);
            case BOOLEAN -> new Setting.Bool(number > 0);
            default -> new Setting.Whole((long) (number % 1000));
        };
    }

    private static void agree(Plan one, Plan other, int tick) {
        assertEquals(values(other, Direction.OUTPUT), values(one, Direction.OUTPUT), "tick " + tick);
    }

    private static List<String> values(Plan plan, Direction direction) {
        List<String> values = new ArrayList<>();
        for (int i = 0; i < plan.parts().size(); i++) {
            Part part = plan.parts().get(i);
            for (PortDescriptor port : part.descriptor().ports()) {
                if (port.direction() == direction) {
                    Plan.Reading reading = plan.reading(i, port.name());
                    long bits = port.kind() == Kind.REAL ? Double.doubleToLongBits(reading.real()) : reading.whole();
                    values.add(part.path() + "." + part.descriptor().id() + "." + port.name() + "="
                            + Long.toHexString(bits));
                }
            }
        }
        return values;
    }

    private static List<String> words(List<Trouble> troubles) {
        return troubles.stream()
                .map(t -> t.component() + " " + t.output() + " " + t.exception().map(Throwable::toString) + " "
                        + t.value())
                .toList();
    }

    private static String text(Map<String, Map<String, Object>> memory) {
        Map<String, String> sorted = new TreeMap<>();
        memory.forEach((path, values) -> values.forEach((name, value) -> sorted.put(path + "." + name, bits(value))));
        return sorted.toString();
    }

    private static String bits(Object value) {
        if (value instanceof double[] array) {
            StringBuilder all = new StringBuilder();
            for (double element : array) {
                all.append(bits(element)).append(' ');
            }
            return all.toString();
        }
        return value.getClass().getSimpleName()
                + (value instanceof Double number
                        ? Long.toHexString(Double.doubleToLongBits(number))
                        : value.toString());
    }
}
