package org.twinbench.kernel.engine.clock;

import java.util.ArrayDeque;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.OptionalInt;
import java.util.Queue;
import java.util.function.Predicate;
import org.twinbench.api.simulation.RowStream;
import org.twinbench.kernel.assembly.Part;
import org.twinbench.kernel.recording.Outlets;
import org.twinbench.kernel.schedule.Disturbed;
import org.twinbench.kernel.schedule.Plan;
import org.twinbench.kernel.schedule.loop.LoopReport;

/**
 * A plan and its time: whoever has the turn does ticks. Row <i>k</i> is complete whenever no tick is being done: registers
 * and wires of <i>t_k</i> are shown.
 */
public final class Machine {

    private final long stepNanos;
    private final double dt;
    private final Queue<Change> changes = new ArrayDeque<>();
    private final Outlets outlets = new Outlets();
    private final RowSequence rows = new RowSequence();
    private volatile Plan plan;
    private volatile List<LoopReport> loops;
    private Disturbed disturbed = Disturbed.NONE;
    private boolean disturbedAnew;
    private Map<String, Integer> index;
    private volatile long tick;

    /** Computes row 0. */
    public Machine(Plan plan, long stepNanos) {
        this.stepNanos = stepNanos;
        this.dt = stepNanos / 1e9;
        this.plan = plan;
        this.loops = plan.loops();
        this.index = index(plan);
        plan.initialize();
        plan.settle(0, 0);
    }

    /**
     * Does a tick: components step, changes that are due take effect, wires settle, the row is handed out.
     *
     * @param patient whether to wait for readers of rows that are behind
     */
    @SuppressWarnings("NonAtomicVolatileUpdate") // only the holder of the turn writes
    public void advance(boolean patient) {
        rows.begin();
        plan.step(tick, time(tick), dt);
        tick++;
        for (Change due = changes.peek(); due != null && due.command().tick() <= tick; due = changes.peek()) {
            apply(changes.poll());
        }
        if (disturbedAnew || disturbed.isActive() && disturbed.isOver(tick)) {
            disturb();
        }
        plan.settle(tick, time(tick));
        rows.end();
        outlets.show(tick, patient);
    }

    /**
     * Reads the present row without the turn, while ticks may go on.
     *
     * @return whether it was complete all the time; otherwise what was read is worthless
     */
    public boolean glance(Runnable reading) {
        return rows.read(reading);
    }

    /** Opens an outlet for rows, the present one first. */
    public RowStream open(Predicate<String> wanted, long every) {
        return outlets.open(plan, wanted, every, tick);
    }

    /** Puts a change before the tick that its command names; commands come in the order of their ticks. */
    public void add(Change change) {
        changes.add(change);
    }

    /** Lets disturbances that are bound to the plan act from the next tick on, instead of others. */
    public void disturb(Disturbed next) {
        disturbed = next;
        disturbedAnew = true;
    }

    private void disturb() {
        disturbed = disturbed.isOver(tick) ? Disturbed.NONE : disturbed;
        plan.disturb(disturbed);
        disturbedAnew = false;
    }

    /** Goes on with another plan, which takes over memory and the changes that were made so far. */
    public void replace(Plan next, Map<String, Map<String, Object>> memory, List<Change> made) {
        rows.begin();
        plan = next;
        loops = next.loops();
        index = index(next);
        next.restore(memory);
        made.stream().filter(change -> change.command().tick() <= tick).forEach(this::apply);
        next.settle(tick, time(tick));
        rows.end();
        outlets.bind(next);
    }

    /** Lets go of the plan and of everything that its components' classes hold. */
    public void release() {
        plan = null;
        disturbed = Disturbed.NONE;
        index = Map.of();
    }

    private void apply(Change change) {
        for (Change.Target target : change.settings()) {
            Integer component = index.get(target.component());
            if (component != null) {
                plan.set(component, target.name(), target.value());
            }
        }
    }

    /** Returns the plan; empty after {@link #release}. */
    public Optional<Plan> plan() {
        return Optional.ofNullable(plan);
    }

    /** Returns whether a component has thrown or given a number that is not finite; asked at each tick, it allocates nothing. */
    public boolean isTroubled() {
        Plan present = plan;
        return present != null && present.troubled();
    }

    /** Returns the component whose code is being executed, as nearly as other threads can tell. */
    public OptionalInt called() {
        Plan present = plan;
        return present == null ? OptionalInt.empty() : present.called();
    }

    /** Returns a number that is another one after each change of the row, and while it is being changed. */
    public long change() {
        return rows.count();
    }

    /** Returns how the loops of the plan are doing, also after {@link #release}; the same list for the same plan. */
    public List<LoopReport> loops() {
        return loops;
    }

    public long tick() {
        return tick;
    }

    public Optional<Integer> find(String path) {
        return Optional.ofNullable(index.get(path));
    }

    private static Map<String, Integer> index(Plan plan) {
        Map<String, Integer> index = new HashMap<>();
        List<Part> parts = plan.parts();
        for (int i = 0; i < parts.size(); i++) {
            index.put(parts.get(i).path(), i);
        }
        return index;
    }

    /** Returns the instant of a tick in seconds; a quotient of integers, so that nothing accumulates. */
    public double time(long ofTick) {
        return ofTick * stepNanos / 1e9;
    }
}
