package org.twinbench.kernel.engine;

import static org.junit.jupiter.api.Assertions.assertEquals;

import java.util.List;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;
import org.twinbench.api.simulation.settings.Integration;
import org.twinbench.api.simulation.settings.Solver;
import org.twinbench.kernel.assembly.Assembly;
import org.twinbench.kernel.schedule.Plan;
import org.twinbench.kernel.schedule.Plans;
import org.twinbench.kernel.setting.Setting;

/** An interrupted run is an uninterrupted one, bit for bit: indicators too are remembered from one tick to the next. */
class SolverContinuationTest {

    private static final Assembly HEATING = Bench.assemble(new Bench()
            .with("room", "room")
            .with("relay", "relay")
            .with("lag", "smooth")
            .with("ball", "ball")
            .connect("relay.measured", "room.temperature")
            .connect("room.heated", "relay.on")
            .connect("lag.input", "room.temperature")
            .machine());

    @ParameterizedTest
    @EnumSource
    void anotherPlanGoesOnWithTheMemoryOfTheFirst(Solver solver) {
        for (int interruption = 1; interruption < 30; interruption++) {
            Plan whole = plan(solver);
            Plan first = plan(solver);
            run(whole, 0, interruption);
            run(first, 0, interruption);
            Plan second = plan(solver);
            second.restore(first.memory());
            lower(whole);
            lower(second);
            whole.settle(interruption, interruption * 0.1);
            second.settle(interruption, interruption * 0.1);
            run(whole, interruption, 40);
            run(second, interruption, 40);
            assertEquals(row(whole), row(second));
        }
    }

    private static Plan plan(Solver solver) {
        Plan plan = Plans.of(HEATING, 1, false, Integration.DEFAULT.with(solver));
        plan.initialize();
        plan.settle(0, 0);
        return plan;
    }

    /** The relay passes its upper limit at the tick edge. */
    private static void lower(Plan plan) {
        plan.set(component("relay"), "high", new Setting.Real(19.5));
    }

    private static void run(Plan plan, int from, int to) {
        for (int tick = from; tick < to; tick++) {
            plan.step(tick, tick * 0.1, 0.1);
            plan.settle(tick + 1, (tick + 1) * 0.1);
        }
    }

    private static List<Double> row(Plan plan) {
        return List.of(
                plan.reading(component("room"), "temperature").real(),
                plan.reading(component("relay"), "switched").real(),
                plan.reading(component("lag"), "output").real(),
                plan.reading(component("ball"), "height").real(),
                plan.reading(component("ball"), "bounces").real());
    }

    private static int component(String path) {
        return HEATING.parts().stream().map(part -> part.path()).toList().indexOf(path);
    }
}
