package org.twinbench.benchmarks.coupling;

import java.io.IOException;
import java.nio.file.Path;
import java.time.Duration;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.Executors;
import java.util.concurrent.ScheduledExecutorService;
import java.util.stream.IntStream;
import org.twinbench.api.library.Direction;
import org.twinbench.api.library.Kind;
import org.twinbench.api.link.LinkStatus;
import org.twinbench.api.model.MachineModel.WhenBad;
import org.twinbench.api.protocol.Contact;
import org.twinbench.kernel.exchange.contact.LinkPlan;
import org.twinbench.kernel.exchange.contact.LinkThread;
import org.twinbench.kernel.exchange.tag.Batch;
import org.twinbench.kernel.exchange.tag.Bound;
import org.twinbench.kernel.exchange.tag.Bound.Amount;
import org.twinbench.kernel.exchange.tag.Inbox;
import org.twinbench.kernel.exchange.tag.Outbox;
import org.twinbench.kernel.exchange.tag.PresentRow;
import org.twinbench.kernel.exchange.tag.Scale;
import org.twinbench.kernel.setting.ParameterValues;
import org.twinbench.kernel.setting.Setting;
import org.twinbench.protocols.opcua.OpcUaProtocol;

/** A link as a coupled machine has it, without a machine: each exchange finds all values changed, as with a machine that is faster. */
final class OurLink implements AutoCloseable {

    private static final Duration TIMEOUT = Duration.ofSeconds(10);

    private final ScheduledExecutorService clock = Executors.newSingleThreadScheduledExecutor();
    private final OpcUaProtocol protocol;
    private final String endpoint;

    OurLink(String endpoint, Path folder) {
        this.endpoint = endpoint;
        this.protocol = new OpcUaProtocol(folder);
    }

    /** Exchanges so often, at the least, and checks that what came is what was written. */
    Exchanges exchange(int tags, int rounds) throws IOException, InterruptedException {
        LinkPlan plan = new LinkPlan(
                "plc",
                "opcua",
                new Contact(
                        endpoint, new ParameterValues(Map.of("security_policy", new Setting.Word("none"))), TIMEOUT),
                Duration.ofNanos(1),
                Optional.empty(),
                TIMEOUT,
                Optional.empty(),
                List.of());
        Inbox inbox = new Inbox("plc", bound(Direction.INPUT, tags));
        Counting row = new Counting();
        Outbox outbox = new Outbox("plc", bound(Direction.OUTPUT, tags), row);
        try (LinkThread link =
                new LinkThread("link", plan, asked -> Optional.of(protocol), true, inbox, outbox, clock)) {
            link.start();
            while (link.status().exchanges() == 0) {
                Thread.sleep(1);
            }
            long before = link.status().exchanges();
            long began = System.nanoTime();
            while (link.status().exchanges() < before + rounds) {
                requireHealth(link.status());
                Thread.sleep(10);
            }
            LinkStatus status = link.status();
            double milliseconds = (System.nanoTime() - began) / 1e6;
            inbox.refresh();
            if (!inbox.newest().isGood() || inbox.newest().reals[tags - 1] < rounds) {
                throw new IOException("not every tag kept what was written");
            }
            return new Exchanges(
                    1e3 * status.roundTripMedian().orElseThrow(),
                    1e3 * status.roundTripP99().orElseThrow(),
                    milliseconds / (status.exchanges() - before));
        }
    }

    private static void requireHealth(LinkStatus status) throws IOException {
        if (status.reconnects() > 0 || status.misses() > 0) {
            throw new IOException("the link broke off: " + status.message());
        }
    }

    private static List<Bound> bound(Direction direction, int tags) {
        return IntStream.range(0, tags)
                .mapToObj(i -> new Bound(
                        "g" + i + (direction == Direction.INPUT ? ".input" : ".output"),
                        direction,
                        Kind.REAL,
                        "1",
                        "ns=1;s=Many." + i,
                        Scale.NONE,
                        WhenBad.REJECT,
                        new Amount(0, 0),
                        Optional.empty(),
                        direction == Direction.INPUT))
                .toList();
    }

    /** A row that is another one whenever somebody looks. */
    private static final class Counting implements PresentRow {

        private long tick;

        @Override
        public boolean read(Batch into) {
            tick++;
            Arrays.fill(into.reals, tick);
            into.tick = tick;
            return true;
        }
    }

    @Override
    public void close() {
        protocol.close();
        clock.shutdownNow();
    }
}
