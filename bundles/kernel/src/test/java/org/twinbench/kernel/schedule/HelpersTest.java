package org.twinbench.kernel.schedule;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;

import java.util.List;
import java.util.Random;
import org.junit.jupiter.api.Test;
import org.twinbench.api.simulation.settings.Integration;
import org.twinbench.kernel.assembly.Assembly;
import org.twinbench.kernel.schedule.compiled.grouping.Thresholds;

/** Threads that help with large machines come with the first tick, and go when there is none to be done. */
final class HelpersTest {

    private static final Thresholds SHARED = new Thresholds(0, 48, 0, 2);
    private static final Assembly PLANT = RandomPlants.calm(new Random(7), 300);

    @Test
    void helpersEndWhenThePlanRests() throws InterruptedException {
        Plan plan = Plans.of(PLANT, 1, false, Integration.DEFAULT, SHARED);
        plan.initialize();
        tick(plan, 0);
        List<Thread> helpers = helpers();
        assertEquals(2, helpers.size());
        plan.rest();
        for (Thread helper : helpers) {
            helper.join();
            assertFalse(helper.isAlive());
        }
        assertEquals(List.of(), helpers());
        tick(plan, 1);
        assertEquals(2, helpers().size());
        plan.rest();
    }

    @Test
    void aPlanSaysHowManyThreadsShareIt() {
        assertEquals(
                3,
                Plans.of(PLANT, 1, false, Integration.DEFAULT, SHARED)
                        .description()
                        .threads());
        assertEquals(
                1, Plans.of(PLANT, 1, false, Integration.DEFAULT).description().threads());
    }

    private static void tick(Plan plan, long tick) {
        plan.settle(tick, tick * 1e-3);
        plan.step(tick, tick * 1e-3, 1e-3);
    }

    private static List<Thread> helpers() {
        String own = Thread.currentThread().getName() + " helper ";
        return Thread.getAllStackTraces().keySet().stream()
                .filter(thread -> thread.getName().startsWith(own))
                .toList();
    }
}
