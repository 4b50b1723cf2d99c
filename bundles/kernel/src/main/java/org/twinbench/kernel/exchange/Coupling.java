package org.twinbench.kernel.exchange;

import java.util.List;
import java.util.concurrent.ScheduledExecutorService;
import java.util.concurrent.locks.LockSupport;
import java.util.function.BooleanSupplier;
import java.util.function.Function;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.twinbench.api.library.Direction;
import org.twinbench.api.link.BindingStatus;
import org.twinbench.api.link.LinkStatus;
import org.twinbench.kernel.exchange.contact.LinkPlan;
import org.twinbench.kernel.exchange.contact.LinkThread;
import org.twinbench.kernel.exchange.contact.ProtocolFinder;
import org.twinbench.kernel.exchange.coupled.LinkType;
import org.twinbench.kernel.exchange.tag.Bound;
import org.twinbench.kernel.exchange.tag.Inbox;
import org.twinbench.kernel.exchange.tag.Outbox;
import org.twinbench.kernel.exchange.tag.PresentRow;

/** The links of one simulation, in use until it ends. Safe for use by many threads, but for {@link #await}. */
public final class Coupling implements AutoCloseable {

    private static final Logger LOG = LoggerFactory.getLogger(Coupling.class);
    private static final long LOOK_NANOS = 50_000;

    private final long simulation;
    private final boolean armed;
    private final List<Line> lines;
    private final Line[] inStep;
    private volatile boolean ended;

    /** A link and its two ends. */
    private record Line(LinkPlan plan, LinkThread thread, Inbox inbox, Outbox outbox) {}

    /**
     * Begins to connect.
     *
     * @param simulation number of the simulation
     * @param armed whether tags may be written
     * @param rows shows some outputs
     * @param clock does what is due when a protocol does not come back
     */
    Coupling(
            long simulation,
            List<LinkType> links,
            boolean armed,
            Function<List<Bound>, PresentRow> rows,
            ProtocolFinder protocols,
            ScheduledExecutorService clock) {
        this.simulation = simulation;
        this.armed = armed;
        this.lines = links.stream()
                .map(link -> line(link, rows.apply(link.plan().bound(Direction.OUTPUT)), protocols, clock))
                .toList();
        this.inStep = lines.stream()
                .filter(line -> line.plan().handshake().isPresent())
                .toArray(Line[]::new);
        if (armed) {
            LOG.info(
                    "Simulation {} is armed: it writes {} tags of {}.",
                    simulation,
                    outputs().count(),
                    lines.stream().map(line -> line.plan().name()).toList());
        }
        lines.forEach(line -> line.thread().start());
    }

    private Line line(LinkType link, PresentRow row, ProtocolFinder protocols, ScheduledExecutorService clock) {
        LinkPlan plan = link.plan();
        Outbox outbox = new Outbox(plan.name(), plan.bound(Direction.OUTPUT), row);
        LinkThread thread = new LinkThread(
                "link " + simulation + " " + plan.name(), plan, protocols, armed, link.inbox(), outbox, clock);
        return new Line(plan, thread, link.inbox(), outbox);
    }

    /** Returns how the links are doing, sorted by name. */
    public List<LinkStatus> links() {
        return lines.stream().map(line -> line.thread().status()).toList();
    }

    /** Returns how the bindings are doing, link by link. */
    public List<BindingStatus> bindings() {
        return lines.stream()
                .flatMap(line -> Stream.concat(
                        IntStream.range(0, line.inbox().bindings().size()).mapToObj(line.inbox()::status),
                        IntStream.range(0, line.outbox().bindings().size()).mapToObj(line.outbox()::status)))
                .toList();
    }

    /**
     * Waits until all controllers that go in step have repeated a tick; on the thread that ticks, without allocating.
     *
     * @param givenUp asked again and again
     * @return whether they have
     */
    public boolean await(long tick, BooleanSupplier givenUp) {
        for (Line line : inStep) {
            line.thread().nudge();
        }
        for (Line line : inStep) {
            while (!hasAnswered(line, tick)) {
                if (givenUp.getAsBoolean()) {
                    return false;
                }
                LockSupport.parkNanos(this, LOOK_NANOS);
            }
        }
        return true;
    }

    private static boolean hasAnswered(Line line, long tick) {
        line.inbox().refresh();
        return line.inbox().newest().tick >= tick;
    }

    /** A protocol has come or gone. */
    void protocolChanged(String id) {
        lines.forEach(line -> line.thread().protocolChanged(id));
    }

    /** Lets the links write their safe values and end; waits for nothing. */
    public void end() {
        if (!ended) {
            ended = true;
            lines.forEach(line -> line.thread().end());
            if (armed) {
                LOG.info(
                        "Simulation {} is no longer armed: it has written {} values.",
                        simulation,
                        outputs().mapToLong(tag -> tag.writes().count()).sum());
            } else if (outputs().findAny().isPresent()) {
                LOG.info(
                        "Simulation {} was not armed: {} values were not written.",
                        simulation,
                        outputs().mapToLong(tag -> tag.writes().refused()).sum());
            }
        }
    }

    private Stream<BindingStatus> outputs() {
        return bindings().stream().filter(binding -> binding.direction() == Direction.OUTPUT);
    }

    /** Ends the links, and waits until their safe values are written, as long as a request may take. */
    @Override
    public void close() {
        end();
        lines.forEach(line -> line.thread().close());
    }
}
