package org.twinbench.kernel.engine;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import com.sun.management.ThreadMXBean;
import java.lang.management.ManagementFactory;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.Random;
import java.util.TreeMap;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.twinbench.api.model.MachineModel;
import org.twinbench.api.simulation.RowStream;
import org.twinbench.kernel.engine.clock.Intervention;
import org.twinbench.kernel.engine.clock.Machine;
import org.twinbench.kernel.engine.command.Workshop.Tools;
import org.twinbench.kernel.schedule.Plan;
import org.twinbench.kernel.schedule.disturbance.Disturbed;

/** The exchange of a plan between two ticks: everything is prepared, and values are copied. */
@Timeout(60)
final class ExchangeTest {

    private static final int COMPONENTS = 1_000;
    private static final List<String> TYPES =
            List.of("lag", "gain", "adder", "counter", "noise", "peak", "delay", "walk");

    private static long allocated() {
        return ((ThreadMXBean) ManagementFactory.getThreadMXBean()).getCurrentThreadAllocatedBytes();
    }

    private static MachineModel machine() {
        return RandomMachines.machine(new Random(5), COMPONENTS, TYPES);
    }

    private static Map<String, Map<String, Object>> advanced(Plan plan, boolean exchanged) {
        Machine machine = new Machine(plan, 10_000_000);
        for (int i = 0; i < 20; i++) {
            if (exchanged) {
                Tools next = Memorable.workshop().make(machine(), Bench.settings());
                next.plan().initialize();
                machine.exchange(machine.plan().orElseThrow(), next.plan(), bound -> Disturbed.NONE)
                        .apply(machine);
            }
            machine.advance(false);
        }
        return machine.plan().orElseThrow().memory();
    }

    @Test
    void anExchangeAtEachTickLosesNoBit() {
        Plan plain = Memorable.workshop().make(machine(), Bench.settings()).plan();
        Plan exchanged = Memorable.workshop().make(machine(), Bench.settings()).plan();
        assertEquals(text(advanced(plain, false)), text(advanced(exchanged, true)));
    }

    private static String text(Map<String, Map<String, Object>> memory) {
        StringBuilder text = new StringBuilder();
        new TreeMap<>(memory).forEach((path, values) -> new TreeMap<>(values).forEach((name, value) -> text.append(path)
                .append('.')
                .append(name)
                .append(' ')
                .append(value instanceof double[] array ? Arrays.toString(array) : value)
                .append('\n')));
        return text.toString();
    }

    @Test
    void itAllocatesNothingToSpeakOf() {
        Machine machine = new Machine(
                Memorable.workshop().make(machine(), Bench.settings()).plan(), 10_000_000);
        machine.advance(false);
        RowStream stream = machine.open(path -> true, 1);
        Intervention[] exchanges = new Intervention[20];
        Plan from = machine.plan().orElseThrow();
        for (int i = 0; i < exchanges.length; i++) {
            Tools next = Memorable.workshop().make(machine(), Bench.settings());
            next.plan().initialize();
            exchanges[i] = machine.exchange(from, next.plan(), bound -> Disturbed.NONE);
            from = next.plan();
        }
        long least = Long.MAX_VALUE;
        for (Intervention exchange : exchanges) {
            long before = allocated();
            exchange.apply(machine);
            least = Math.min(least, allocated() - before);
        }
        assertTrue(least < COMPONENTS, least + " bytes for " + COMPONENTS + " components");
        stream.close();
    }
}
