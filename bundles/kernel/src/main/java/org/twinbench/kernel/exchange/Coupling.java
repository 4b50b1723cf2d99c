package org.twinbench.kernel.exchange;

import java.util.IdentityHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.ConcurrentSkipListMap;
import java.util.concurrent.ScheduledExecutorService;
import java.util.concurrent.locks.LockSupport;
import java.util.function.BooleanSupplier;
import java.util.function.DoubleSupplier;
import java.util.function.Function;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.twinbench.api.library.Direction;
import org.twinbench.api.link.BindingStatus;
import org.twinbench.api.link.LinkStatus;
import org.twinbench.api.link.TagWrites;
import org.twinbench.api.value.InvalidInput;
import org.twinbench.kernel.exchange.contact.LinkPlan;
import org.twinbench.kernel.exchange.contact.LinkThread;
import org.twinbench.kernel.exchange.contact.ProtocolFinder;
import org.twinbench.kernel.exchange.coupled.LinkType;
import org.twinbench.kernel.exchange.coupled.LinkedMachine;
import org.twinbench.kernel.exchange.tag.Bound;
import org.twinbench.kernel.exchange.tag.Outbox;
import org.twinbench.kernel.exchange.tag.PresentRow;

/** The links of one simulation, in use until it ends. Safe for use by many threads, but for {@link #await}. */
public final class Coupling implements AutoCloseable {

    private static final Logger LOG = LoggerFactory.getLogger(Coupling.class);
    private static final long LOOK_NANOS = 50_000;

    private final long simulation;
    private final boolean armed;
    private final Means means;
    private final Map<String, BindingStatus> unbound = new ConcurrentSkipListMap<>();
    private volatile LinkedMachine machine;
    private volatile List<Line> lines;
    private volatile Line[] inStep;
    private volatile boolean ended;
    private boolean started;

    /**
     * What links need.
     *
     * @param rows shows some outputs
     * @param speed the pace that is asked for
     * @param protocols finds what makes sessions
     * @param clock does what is due when a protocol does not come back
     */
    record Means(
            Function<List<Bound>, PresentRow> rows,
            DoubleSupplier speed,
            ProtocolFinder protocols,
            ScheduledExecutorService clock) {}

    /**
     * Connects nothing yet.
     *
     * @param simulation number of the simulation
     * @param armed whether tags may be written
     */
    Coupling(long simulation, LinkedMachine machine, boolean armed, Means means) {
        this.simulation = simulation;
        this.armed = armed;
        this.means = means;
        this.machine = machine;
        this.lines = machine.links().stream().map(this::line).toList();
        this.inStep = inStep(lines);
    }

    private Line line(LinkType link) {
        LinkPlan plan = link.plan();
        List<Bound> outputs = plan.bound(Direction.OUTPUT);
        Outbox outbox = new Outbox(plan.name(), outputs, means.rows().apply(outputs));
        LinkThread thread = new LinkThread(
                "link " + simulation + " " + plan.name(),
                plan,
                means.protocols(),
                armed,
                link.inbox(),
                outbox,
                means.clock());
        return new Line(link, thread, outbox);
    }

    private static Line[] inStep(List<Line> lines) {
        return lines.stream()
                .filter(line -> line.plan().handshake().isPresent())
                .toArray(Line[]::new);
    }

    /** Begins to connect. */
    public synchronized void start() {
        started = true;
        if (armed) {
            LOG.info(
                    "Simulation {} is armed: it writes {} tags of {}.",
                    simulation,
                    outputs().count(),
                    lines.stream().map(line -> line.plan().name()).toList());
        }
        lines.forEach(line -> line.thread().start());
    }

    /** Returns the machine with the links that are in use. */
    public LinkedMachine machine() {
        return machine;
    }

    /**
     * Refuses links that cannot be used at the present pace.
     *
     * @throws InvalidInput if one is coupled in real time, and the pace is another
     */
    public void require(LinkedMachine next) {
        Couplings.requireSpeed(next, means.speed().getAsDouble());
    }

    /**
     * Uses the links of an edited machine. Those that are as they were go on; each of the others ends, with safe values for the
     * tags that nobody is bound to any more, before its successor connects.
     */
    public synchronized void use(LinkedMachine next) {
        if (ended || next == machine) {
            return;
        }
        Map<LinkType, Line> before = new IdentityHashMap<>();
        lines.forEach(line -> before.put(line.link(), line));
        List<Line> after = next.links().stream()
                .map(link -> Optional.ofNullable(before.get(link)).orElseGet(() -> line(link)))
                .toList();
        List<Line> replaced =
                lines.stream().filter(line -> !after.contains(line)).toList();
        List<Line> fresh = after.stream().filter(line -> !lines.contains(line)).toList();
        machine = next;
        lines = after;
        inStep = inStep(after);
        replaced.forEach(line -> end(line, after));
        fresh.forEach(line -> begin(line, replaced));
        LOG.info(
                "Simulation {} uses its links as they were edited; connected anew: {}.",
                simulation,
                fresh.isEmpty()
                        ? "none"
                        : fresh.stream().map(line -> line.plan().name()).collect(Collectors.joining(", ")));
    }

    private void end(Line line, List<Line> others) {
        line.outbox()
                .leave(others.stream()
                        .filter(line::reachesTheSame)
                        .flatMap(other -> other.outbox().bindings().stream())
                        .map(Bound::address)
                        .collect(Collectors.toSet()));
        if (started) {
            line.thread().close();
        }
        line.outputs()
                .filter(tag -> !tag.writes().equals(TagWrites.NONE))
                .forEach(tag -> unbound.put(tag(tag), Line.left(tag)));
    }

    private void begin(Line line, List<Line> replaced) {
        List<BindingStatus> tags = line.outputs().toList();
        for (int i = 0; i < tags.size(); i++) {
            int position = i;
            Optional.ofNullable(unbound.remove(tag(tags.get(i))))
                    .ifPresent(known -> line.outbox().resume(position, known.writes()));
        }
        replaced.stream()
                .filter(other -> other.plan().name().equals(line.plan().name()))
                .forEach(other -> line.thread().follow(other.thread()));
        if (started) {
            line.thread().start();
        }
    }

    private static String tag(BindingStatus binding) {
        return binding.port() + " " + binding.link() + " " + binding.address();
    }

    /** Returns how the links are doing, sorted by name. */
    public List<LinkStatus> links() {
        return lines.stream().map(line -> line.thread().status()).toList();
    }

    /** Returns how the bindings are doing, link by link. */
    public List<BindingStatus> bindings() {
        return lines.stream()
                .flatMap(line -> Stream.concat(line.inputs(), line.outputs()))
                .toList();
    }

    /** Returns how the bound inputs are doing, link by link. */
    public List<BindingStatus> inputs() {
        return lines.stream().flatMap(Line::inputs).toList();
    }

    /** Returns what was written to tags that nothing is bound to any more, as it was last. */
    public List<BindingStatus> unbound() {
        return List.copyOf(unbound.values());
    }

    /**
     * Waits until all controllers that go in step have repeated a tick; on the thread that ticks, without allocating.
     *
     * @param givenUp asked again and again
     * @return whether they have; if not, it may be asked again
     */
    public boolean await(long tick, BooleanSupplier givenUp) {
        Line[] awaited = inStep;
        for (Line line : awaited) {
            line.thread().nudge();
        }
        for (Line line : awaited) {
            while (!line.hasAnswered(tick)) {
                if (givenUp.getAsBoolean() || inStep != awaited) {
                    return false;
                }
                LockSupport.parkNanos(this, LOOK_NANOS);
            }
        }
        return true;
    }

    /** A protocol has come or gone. */
    void protocolChanged(String id) {
        lines.forEach(line -> line.thread().protocolChanged(id));
    }

    /** Lets the links write their safe values and end; waits for nothing. */
    public synchronized void end() {
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
        return Stream.concat(lines.stream().flatMap(Line::outputs), unbound.values().stream());
    }

    /** Ends the links, and waits until their safe values are written, as long as a request may take. */
    @Override
    public void close() {
        end();
        lines.forEach(line -> line.thread().close());
    }
}
