package org.twinbench.kernel.engine;

import static org.junit.jupiter.api.Assertions.assertEquals;

import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Random;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import org.twinbench.api.model.MachineModel;
import org.twinbench.api.simulation.Simulation;
import org.twinbench.api.simulation.fault.FaultKind;
import org.twinbench.api.simulation.fault.FaultRequest;
import org.twinbench.api.simulation.fault.OverrideRequest;
import org.twinbench.api.simulation.settings.Command;
import org.twinbench.api.simulation.settings.LatePolicy;
import org.twinbench.api.value.Value;
import org.twinbench.kernel.engine.clock.Machine;
import org.twinbench.kernel.engine.clock.Pace;
import org.twinbench.kernel.engine.clock.Ticker;
import org.twinbench.kernel.engine.command.Workshop;
import org.twinbench.kernel.engine.fault.Edges;
import org.twinbench.kernel.engine.fault.FaultDesk;
import org.twinbench.kernel.engine.reading.Columns;
import org.twinbench.kernel.engine.reading.PathPattern;
import org.twinbench.kernel.engine.supervision.Alarms;
import org.twinbench.kernel.schedule.image.NamedMemory;

/** Disturbances come and go without a trace, in any order, and replay to the same bits. */
final class FaultLawsTest {

    private static final List<FaultKind> KINDS = List.of(
            FaultKind.STUCK, FaultKind.SCALE, FaultKind.BIAS, FaultKind.DRIFT, FaultKind.NOISE, FaultKind.DELAY);

    @Property(tries = 100)
    void aMachineOfWiresIsAsIfAFaultHadNeverBeen(@ForAll long seed) {
        Random random = new Random(seed);
        MachineModel machine = RandomMachines.machine(random, 10, List.of("gain", "adder", "above"));
        Simulation healthy = prepare(machine);
        Simulation broken = prepare(machine);
        List<Runnable> cures = new ArrayList<>();
        for (FaultRequest request : faults(broken, random, 6)) {
            long id = broken.faults().begin(request).id();
            cures.add(() -> broken.faults().clear(id));
        }
        broken.advance(1 + random.nextInt(6));
        cures.forEach(Runnable::run);
        broken.advance(1);
        healthy.advance(broken.status().tick());
        assertEquals(healthy.row("*"), broken.row("*"));
    }

    @Property(tries = 100)
    void whatOnlyOthersReadLeavesTheRegisterAlone(@ForAll long seed) {
        Random random = new Random(seed);
        MachineModel machine = new Bench()
                .with("noise", "noise")
                .with("lag", "lag")
                .with("sum", "adder")
                .connect("sum.a", "lag.output")
                .connect("lag.input", "noise.output")
                .machine();
        Simulation healthy = prepare(machine);
        Simulation broken = prepare(machine);
        FaultKind kind = KINDS.get(1 + random.nextInt(KINDS.size() - 1));
        broken.faults()
                .begin(FaultRequest.of("lag.output", kind, amount(kind, random)).lasting(Value.of(0.05)));
        broken.advance(6);
        healthy.advance(6);
        assertEquals(healthy.row("*"), broken.row("*"));
    }

    @Property(tries = 100)
    void theOrderOfInjectionChangesNoBit(@ForAll long seed) {
        Random random = new Random(seed);
        MachineModel machine = RandomMachines.machine(random, 10);
        Simulation one = prepare(machine);
        Simulation other = prepare(machine);
        List<FaultRequest> requests = new ArrayList<>(faults(one, random, 8));
        requests.forEach(one.faults()::begin);
        Collections.shuffle(requests, random);
        requests.forEach(other.faults()::begin);
        for (int i = 0; i < 8; i++) {
            one.advance(1);
            other.advance(1);
            assertEquals(one.row("*"), other.row("*"));
        }
    }

    @Property(tries = 100)
    void aJournalledRunReplaysToTheSameBits(@ForAll long seed) {
        Random random = new Random(seed);
        MachineModel machine = RandomMachines.machine(random, 10);
        Simulation first = prepare(machine);
        for (int i = 0; i < 15; i++) {
            first.advance(1 + random.nextInt(3));
            faults(first, random, 1).forEach(first.faults()::begin);
            if (random.nextInt(3) == 0) {
                numbers(first, random).stream().limit(1).forEach(path -> first.overrides()
                        .begin(new OverrideRequest(path, Value.of(random.nextGaussian()), lasting(random))));
            }
            if (random.nextInt(3) == 0) {
                first.faults().clear(1 + random.nextInt(15));
                first.overrides().clear(1 + random.nextInt(15));
            }
        }
        first.advance(3);
        List<Command> journal = first.journal();
        Simulation second = Bench.engine().prepare(1, machine, Bench.replay(journal));
        second.advance(first.status().tick());
        assertEquals(first.row("*"), second.row("*"));
        assertEquals(journal, second.journal());
        assertEquals(first.faults().list(), second.faults().list());
        assertEquals(first.overrides().list(), second.overrides().list());
    }

    @Property(tries = 100)
    void anotherPlanGoesOnWithWhatActs(@ForAll long seed) {
        Random random = new Random(seed);
        MachineModel machine = RandomMachines.machine(random, 10, List.of("lag", "gain", "adder", "noise", "peak"));
        Rig one = new Rig(machine);
        Rig swapped = new Rig(machine);
        for (FaultRequest request : faults(prepare(machine), random, 8)) {
            one.desk.faults().begin(request);
            swapped.desk.faults().begin(request);
        }
        for (int i = 0; i < 8; i++) {
            disturb(random, random.nextLong(), one, swapped);
            one.ticker.advance(1);
            swapped.ticker.advance(1);
            swapped.swap();
            assertEquals(one.values(), swapped.values());
        }
    }

    private static void disturb(Random random, long seed, Rig... rigs) {
        if (random.nextBoolean()) {
            for (Rig rig : rigs) {
                Random same = new Random(seed);
                String path = rig.numbers.get(same.nextInt(rig.numbers.size()));
                rig.desk
                        .faults()
                        .begin(new FaultRequest(path, Optional.of(FaultKind.STUCK), Optional.empty(), lasting(same)));
                rig.desk.overrides().begin(new OverrideRequest(path, Value.of(same.nextGaussian()), lasting(same)));
            }
        }
    }

    /** A machine whose plan can be swapped. */
    private static final class Rig {
        private final MachineModel model;
        private final Machine machine;
        private final Ticker ticker;
        private final FaultDesk desk;
        private final List<String> numbers;

        Rig(MachineModel model) {
            this.model = model;
            numbers = numbers(prepare(model), new Random(1));
            Workshop.Tools tools = Bench.workshop().make(model, Bench.settings());
            machine = new Machine(tools.plan(), Bench.settings().stepNanos());
            ticker = new Ticker(
                    "tick",
                    machine,
                    new Pace(Bench.settings().stepNanos(), 1, LatePolicy.CATCH_UP),
                    (tick, givenUp) -> true,
                    () -> true);
            Edges edges = new Edges(new Alarms(() -> {}), () -> {});
            desk = new FaultDesk(machine, ticker, tools.faults(), command -> {}, edges);
        }

        void swap() {
            Workshop.Tools tools = Bench.workshop().make(model, Bench.settings());
            NamedMemory memory = machine.plan().orElseThrow().image().take().named();
            desk.use(tools.faults());
            desk.bind(tools.plan());
            machine.replace(tools.plan(), memory, List.of(), List.of());
        }

        List<Double> values() {
            return Columns.of(machine.plan().orElseThrow(), new PathPattern("*")).columns().stream()
                    .map(column -> column.reading().real())
                    .toList();
        }
    }

    private static Simulation prepare(MachineModel machine) {
        return Bench.engine().prepare(1, machine, Bench.settings());
    }

    /** Faults of numbers, no two of the same kind on the same signal. */
    static List<FaultRequest> faults(Simulation run, Random random, int count) {
        Map<String, FaultRequest> requests = new java.util.TreeMap<>();
        List<String> paths = numbers(run, random);
        for (int i = 0; i < count && !paths.isEmpty(); i++) {
            String path = paths.get(random.nextInt(paths.size()));
            FaultKind kind = KINDS.get(random.nextInt(KINDS.size()));
            requests.put(
                    path + kind,
                    new FaultRequest(path, Optional.of(kind), Optional.of(amount(kind, random)), lasting(random)));
        }
        return List.copyOf(requests.values());
    }

    static Optional<Value> lasting(Random random) {
        return random.nextBoolean() ? Optional.empty() : Optional.of(Value.of(0.01 * (1 + random.nextInt(10))));
    }

    private static Value amount(FaultKind kind, Random random) {
        return kind == FaultKind.DELAY
                ? Value.of(0.01 * (1 + random.nextInt(4)))
                : Value.of(Math.abs(random.nextGaussian()));
    }

    /** Outputs and inputs that are numbers, shuffled. */
    static List<String> numbers(Simulation run, Random random) {
        List<String> paths = new ArrayList<>(run.row("*").signals().entrySet().stream()
                .filter(signal -> signal.getValue().value() instanceof Value.Decimal)
                .map(Map.Entry::getKey)
                .filter(path -> !path.endsWith(".count") && !path.endsWith(".ticks"))
                .toList());
        Collections.shuffle(paths, random);
        return paths;
    }
}
