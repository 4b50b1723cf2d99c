package org.twinbench.kernel.schedule;

import static org.junit.jupiter.api.Assertions.assertEquals;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Random;
import java.util.TreeMap;
import java.util.TreeSet;
import java.util.concurrent.atomic.AtomicLong;
import java.util.function.Function;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import org.twinbench.api.library.Direction;
import org.twinbench.api.library.Kind;
import org.twinbench.api.library.ParameterDescriptor;
import org.twinbench.api.library.PortDescriptor;
import org.twinbench.api.simulation.settings.Integration;
import org.twinbench.api.simulation.settings.Solver;
import org.twinbench.kernel.assembly.Assembly;
import org.twinbench.kernel.assembly.Part;
import org.twinbench.kernel.fault.Chain;
import org.twinbench.kernel.fault.Disturbance;
import org.twinbench.kernel.fault.Disturbance.Layer;
import org.twinbench.kernel.fault.Effect;
import org.twinbench.kernel.schedule.compiled.grouping.Thresholds;
import org.twinbench.kernel.schedule.disturbance.Disturbed;
import org.twinbench.kernel.schedule.image.NamedMemory;
import org.twinbench.kernel.setting.Setting;

/** Plans of all forms agree in every bit with the one that walks over objects, whatever happens to them. */
final class PlanLawsTest {

    private static final double DT = 0.01;
    private static final List<Thresholds> FORMS = List.of(
            new Thresholds(0, 0, 0, 0), // blocks of columns
            new Thresholds(0, Integer.MAX_VALUE, 0, 0), // direct loops
            new Thresholds(Integer.MAX_VALUE, 0, 0, 0), // straight lines
            new Thresholds(0, 0, 0, 2), // blocks of columns, shared by three threads
            new Thresholds(0, Integer.MAX_VALUE, 0, 1)); // direct loops, shared by two
    private static final double[] NUMBERS = {0, -0.0, 1, -2.5, 1e308, Double.MIN_VALUE, 123456.789};

    @Property(tries = 80)
    void everyBitAgrees(@ForAll long seed) {
        Random random = new Random(seed);
        Assembly assembly = RandomPlants.assembly(random);
        Integration integration = integration(random);
        boolean guarded = random.nextBoolean();
        boolean holds = random.nextBoolean();
        List<Plan> plans = plans(assembly, seed, guarded, integration);
        plans.forEach(Plan::initialize);
        plans.forEach(plan -> plan.settle(0, 0));
        for (int tick = 0; tick < 30; tick++) {
            long at = tick;
            double time = tick * DT;
            agree(plans, tick);
            inspect(plans, random, holds, tick);
            plans.forEach(plan -> plan.step(at, time, DT));
            set(plans, random);
            plans.forEach(plan -> plan.settle(at + 1, time + DT));
        }
        agree(plans, 30);
        remember(plans, "in the end");
        plans.forEach(Plan::rest);
    }

    @Property(tries = 80)
    void everyBitAgreesWhileSignalsAreDisturbed(@ForAll long seed) {
        Random random = new Random(seed);
        Assembly assembly = RandomPlants.assembly(random);
        Integration integration = integration(random);
        boolean guarded = random.nextBoolean();
        boolean holds = random.nextBoolean();
        List<Plan> plans = plans(assembly, seed, guarded, integration);
        AtomicLong clock = new AtomicLong();
        plans.forEach(Plan::initialize);
        plans.forEach(plan -> plan.settle(0, 0));
        int injected = 1 + random.nextInt(8);
        int changed = injected + 1 + random.nextInt(8);
        int over = changed + 1 + random.nextInt(8);
        for (int tick = 0; tick < 30; tick++) {
            long at = tick;
            double time = tick * DT;
            agree(plans, tick);
            inspect(plans, random, holds, tick);
            plans.forEach(plan -> plan.step(at, time, DT));
            set(plans, random);
            clock.set(at + 1);
            if (tick == injected || tick == changed) {
                long signals = random.nextLong();
                plans.forEach(plan -> plan.disturb(plan.bind(chains(new Random(signals), plan), clock::get)));
            } else if (tick == over) {
                plans.forEach(plan -> plan.disturb(Disturbed.NONE));
            }
            plans.forEach(plan -> plan.settle(at + 1, time + DT));
        }
        agree(plans, 30);
        remember(plans, "in the end");
        plans.forEach(Plan::rest);
    }

    private static Integration integration(Random random) {
        return Integration.DEFAULT.with(Solver.values()[random.nextInt(Solver.values().length)]);
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

    @Property(tries = 40)
    void memoryMovesBothWays(@ForAll long seed) {
        Random random = new Random(seed);
        Assembly assembly = RandomPlants.assembly(random);
        Integration integration = integration(random);
        List<Plan> plans = plans(assembly, seed, false, integration);
        run(plans, 0, 10);
        List<Plan> next = plans(assembly, seed + 1, false, integration);
        for (int i = 0; i < next.size(); i++) {
            next.get(i).restore(memory(plans.get((i + 1) % plans.size()))).run();
        }
        next.forEach(plan -> plan.settle(10, 10 * DT));
        agree(next, 10);
        for (int tick = 10; tick < 20; tick++) {
            long at = tick;
            double time = tick * DT;
            next.forEach(plan -> {
                plan.step(at, time, DT);
                plan.settle(at + 1, time + DT);
            });
            agree(next, tick + 1);
        }
        remember(next, "in the end");
        plans.forEach(Plan::rest);
        next.forEach(Plan::rest);
    }

    /** Returns a plan of every form; that of objects comes first. */
    private static List<Plan> plans(Assembly assembly, long seed, boolean guarded, Integration integration) {
        List<Plan> plans = new ArrayList<>();
        plans.add(Plans.interpreted(assembly, seed, guarded, integration));
        FORMS.forEach(form -> plans.add(Plans.of(assembly, seed, guarded, integration, form)));
        return plans;
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
    private static void inspect(List<Plan> plans, Random random, boolean holds, int tick) {
        same(plans, Plan::troubled, "tick " + tick);
        if (random.nextInt(3) == 0) {
            List<List<Trouble>> found = plans.stream().map(Plan::takeTroubles).toList();
            found.forEach(troubles -> assertEquals(words(found.get(0)), words(troubles), "tick " + tick));
            if (holds) {
                found.get(0).forEach(trouble -> plans.forEach(plan -> plan.hold(trouble.component())));
            }
        }
        if (random.nextInt(10) == 0) {
            remember(plans, "tick " + tick);
        }
        if (random.nextInt(10) == 0) {
            plans.forEach(plan -> plan.restore(memory(plan)).run());
            plans.forEach(plan -> plan.settle(tick, tick * DT));
        }
        if (random.nextInt(10) == 0) {
            int released = random.nextInt(plans.get(0).parts().size());
            plans.forEach(plan -> plan.release(released));
            plans.forEach(plan -> plan.settle(tick, tick * DT));
        }
        if (random.nextInt(5) == 0) {
            same(plans, plan -> values(plan, Direction.INPUT), "tick " + tick);
        }
    }

    private static void set(List<Plan> plans, Random random) {
        int component = random.nextInt(plans.get(0).parts().size());
        Part part = plans.get(0).parts().get(component);
        double number = NUMBERS[random.nextInt(NUMBERS.length)];
        for (PortDescriptor port : part.descriptor().ports()) {
            if (port.direction() == Direction.INPUT && !part.isConnected(port.name())) {
                plans.forEach(plan -> plan.set(component, port.name(), setting(port.kind(), number)));
            }
        }
        for (ParameterDescriptor parameter : part.descriptor().parameters()) {
            plans.forEach(plan -> plan.set(component, parameter.name(), setting(parameter, number)));
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

    private static void agree(List<Plan> plans, int tick) {
        same(plans, plan -> values(plan, Direction.OUTPUT), "tick " + tick);
    }

    private static void remember(List<Plan> plans, String when) {
        same(plans, plan -> text(memory(plan)), when);
    }

    /** What the objects say, all forms say. */
    private static void same(List<Plan> plans, Function<Plan, Object> question, String when) {
        Object expected = question.apply(plans.get(0));
        for (int i = 1; i < plans.size(); i++) {
            assertEquals(expected, question.apply(plans.get(i)), FORMS.get(i - 1) + ", " + when);
        }
    }

    private static List<String> values(Plan plan, Direction direction) {
        List<String> values = new ArrayList<>();
        for (int i = 0; i < plan.parts().size(); i++) {
            Part part = plan.parts().get(i);
            for (PortDescriptor port : part.descriptor().ports()) {
                if (port.direction() == direction) {
                    Plan.Reading reading = plan.reading(i, port.name());
                    long bits = port.kind() == Kind.REAL ? bits(reading.real()) : reading.whole();
                    values.add(part.path() + "." + part.descriptor().id() + "." + port.name() + "="
                            + Long.toHexString(bits));
                }
            }
        }
        return values;
    }

    /** Exceptions without their messages: the JVM leaves them out where it has compiled code that throws often. */
    private static List<String> words(List<Trouble> troubles) {
        return troubles.stream()
                .map(t -> t.component() + " " + t.output() + " " + t.exception().map(Throwable::getClass) + " "
                        + t.value())
                .toList();
    }

    private static NamedMemory memory(Plan plan) {
        return plan.image().take().named();
    }

    private static String text(NamedMemory memory) {
        return text(memory.values()) + text(memory.shown()) + new TreeSet<>(memory.held());
    }

    private static String text(Map<String, Map<String, Object>> memory) {
        Map<String, String> sorted = new TreeMap<>();
        memory.forEach((path, values) -> values.forEach((name, value) -> sorted.put(path + "." + name, bits(value))));
        return sorted.toString();
    }

    /** Which NaN comes of two of them, Java leaves open, and its interpreter and its compilers differ in it. */
    private static long bits(double number) {
        return Double.doubleToLongBits(number);
    }

    private static String bits(Object value) {
        if (value instanceof double[] array) {
            StringBuilder all = new StringBuilder();
            for (double element : array) {
                all.append(Long.toHexString(bits(element))).append(' ');
            }
            return all.toString();
        }
        return value.getClass().getSimpleName()
                + (value instanceof Double number ? Long.toHexString(bits(number.doubleValue())) : value.toString());
    }
}
