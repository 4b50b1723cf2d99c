package org.twinbench.kernel.exchange;

import static org.junit.jupiter.api.Assertions.assertTrue;

import java.lang.management.ManagementFactory;
import java.lang.management.ThreadMXBean;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.stream.LongStream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.api.extension.RegisterExtension;
import org.twinbench.api.library.Kind;
import org.twinbench.api.link.LinkStatus.State;
import org.twinbench.api.model.MachineModel.WhenBad;
import org.twinbench.kernel.exchange.LinkBench.Ends;

/** A hundred links to one remote system, which all lose it, and all find it again. */
@Timeout(120)
final class ManyLinksTest {

    private static final int LINKS = 100;
    private static final long OUTAGE_MILLIS = 3_000;

    @RegisterExtension
    final LinkBench bench = new LinkBench();

    @Test
    void theyKnockSeldomTakeLittleTimeAndAllComeBack() throws Exception {
        List<Ends> links = new ArrayList<>();
        for (int i = 0; i < LINKS; i++) {
            links.add(bench.start(
                    false, Optional.empty(), Optional.empty(), LinkBench.input("level", Kind.REAL, WhenBad.HOLD)));
        }
        LinkBench.await("connected", () -> links.stream().allMatch(ManyLinksTest::isConnected));
        bench.server.die();
        LinkBench.await("lost", () -> links.stream().noneMatch(ManyLinksTest::isConnected));
        long knocked = bench.attempts();
        long began = System.nanoTime();
        double worked = workedSeconds();
        Thread.sleep(OUTAGE_MILLIS);
        double share = (workedSeconds() - worked) / ((System.nanoTime() - began) / 1e9);
        long knocks = bench.attempts() - knocked;
        double elapsed = (System.nanoTime() - began) / 1e9;
        assertTrue(share < 0.5, () -> "their threads took " + share + " of a processor");
        // each waits for 50, 100, 200, 400, 800 ms at the least, and from then on for a second
        assertTrue(knocks <= LINKS * (6 + elapsed), () -> knocks + " attempts in " + elapsed + " s");
        bench.server.comeBack();
        LinkBench.await("back", () -> links.stream().allMatch(ManyLinksTest::isConnected));
    }

    private static boolean isConnected(Ends link) {
        return link.link().status().state() == State.CONNECTED;
    }

    private static double workedSeconds() {
        ThreadMXBean threads = ManagementFactory.getThreadMXBean();
        return LongStream.of(threads.getAllThreadIds())
                        .filter(id -> Optional.ofNullable(threads.getThreadInfo(id))
                                .filter(thread -> thread.getThreadName().equals(LinkBench.THREAD))
                                .isPresent())
                        .map(threads::getThreadCpuTime)
                        .sum()
                / 1e9;
    }
}
