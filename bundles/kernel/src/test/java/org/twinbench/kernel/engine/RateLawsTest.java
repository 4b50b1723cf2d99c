package org.twinbench.kernel.engine;

import static org.junit.jupiter.api.Assertions.assertArrayEquals;
import static org.junit.jupiter.api.Assertions.assertEquals;

import java.util.HashMap;
import java.util.Map;
import java.util.Random;
import java.util.function.IntSupplier;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.constraints.IntRange;
import org.twinbench.api.model.MachineModel;

/** What holds for every machine whose components have rates of their own. */
final class RateLawsTest {

    private static MachineModel rated(MachineModel machine, IntSupplier rate) {
        Map<String, MachineModel.Component> components = new HashMap<>();
        machine.components()
                .forEach((path, c) -> components.put(
                        path,
                        new MachineModel.Component(
                                c.type(), c.label(), c.parameters(), c.start(), rate.getAsInt(), c.position())));
        return MachineModel.of(machine.name(), components, machine.connections());
    }

    private static MachineModel mixed(long seed) {
        Random random = new Random(seed);
        return rated(RandomMachines.machine(random, 10), () -> 1 + random.nextInt(5));
    }

    @Property(tries = 150)
    void theOrderOfTheFileChangesNoBit(@ForAll long seed) {
        MachineModel machine = mixed(seed);
        assertEquals(
                RandomMachines.fingerprint(machine),
                RandomMachines.fingerprint(Shuffling.shuffled(machine, new Random(~seed))));
    }

    @Property(tries = 150)
    void everyNthTickOfAShortStepIsEveryTickOfAStepNTimesAsLong(
            @ForAll long seed, @ForAll @IntRange(min = 1, max = 7) int n) {
        MachineModel machine = RandomMachines.machine(new Random(seed), 10);
        PlanRun fine = new PlanRun(rated(machine, () -> n), 3_000_000);
        PlanRun coarse = new PlanRun(machine, 3_000_000L * n);
        for (int i = 0; i < 10; i++) {
            assertArrayEquals(coarse.bits(), fine.bits());
            coarse.advance(1);
            fine.advance(n);
        }
    }

    @Property(tries = 150)
    void aRunRestoredWithinAPeriodIsTheUninterruptedRun(@ForAll long seed, @ForAll @IntRange(max = 11) int before) {
        MachineModel machine = mixed(seed);
        PlanRun through = new PlanRun(machine, 10_000_000);
        PlanRun replaced = new PlanRun(machine, 10_000_000);
        through.advance(before);
        replaced.advance(before);
        replaced.replace();
        for (int i = 0; i < 12; i++) {
            assertArrayEquals(through.bits(), replaced.bits());
            through.advance(1);
            replaced.advance(1);
        }
    }
}
