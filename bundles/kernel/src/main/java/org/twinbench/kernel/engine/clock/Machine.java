package org.twinbench.kernel.engine.clock;

import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.OptionalInt;
import java.util.function.Function;
import java.util.function.Predicate;
import org.twinbench.api.simulation.RowStream;
import org.twinbench.kernel.assembly.Part;
import org.twinbench.kernel.recording.Outlets;
import org.twinbench.kernel.schedule.Plan;
import org.twinbench.kernel.schedule.disturbance.Disturbed;
import org.twinbench.kernel.schedule.loop.LoopReport;

/**
 * A plan and its time: whoever has the turn does ticks. Row <i>k</i> is complete whenever no tick is being done: registers
 * and wires of <i>t_k</i> are shown.
 */
public final class Machine {

    private final long stepNanos;
    private final double dt;
    private final Agenda agenda = new Agenda();
    private final Outlets outlets = new Outlets();
    private final RowSequence rows = new RowSequence();
    private volatile Plan plan;
    private volatile List<LoopReport> loops;
    private Disturbed disturbed = Disturbed.NONE;
    private boolean disturbedAnew;
    private Map<String, Integer> index;
    private volatile long tick;

    /** How many ticks the clock that components see is ahead of the ticks of this run. */
    private long ahead;

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

    /** Begins with a fork, in place of row 0. */
    public void begin(Change fork) {
        tick = fork.command().tick();
        apply(fork);
        settle();
    }

    /**
     * Does a tick: components step, changes that are due take effect, wires settle, the row is handed out. A
     * tick at which a snapshot is restored is no step.
     *
     * @param patient whether to wait for readers of rows that are behind
     */
    @SuppressWarnings("NonAtomicVolatileUpdate") // only the holder of the turn writes
    public void advance(boolean patient) {
        rows.begin();
        if (!agenda.restoresAt(tick + 1)) {
            plan.step(tick + ahead, time(tick + ahead), dt);
        }
        tick++;
        for (Change due = agenda.take(tick); due != null; due = agenda.take(tick)) {
            apply(due);
        }
        if (disturbedAnew || disturbed.isActive() && disturbed.isOver(tick)) {
            disturb();
        }
        settle();
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

    private void settle() {
        plan.settle(tick + ahead, time(tick + ahead));
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

    /** Puts a change before the tick that its command names. */
    public void add(Change change) {
        agenda.add(change);
    }

    /**
     * Goes on with another plan, which takes over memory.
     *
     * @param inForce what commands have set
     * @param waiting changes that wait for their ticks, in place of those that did
     */
    public void replace(
            Plan next, Map<String, Map<String, Object>> memory, List<Change.Target> inForce, List<Change> waiting) {
        rows.begin();
        plan = next;
        loops = next.loops();
        index = index(next);
        next.restore(memory);
        set(inForce);
        agenda.clear();
        waiting.forEach(agenda::add);
        settle();
        rows.end();
        outlets.bind(next);
    }

    /**
     * Prepares the exchange of the plan for that of an edited machine, so that nothing is left to do at its tick but to copy.
     *
     * @param from the plan that is stepped until then
     * @param disturbances finds, without waiting for anybody, where what is in force by then acts in the next plan
     */
    public Intervention exchange(Plan from, Plan next, Function<Plan, Disturbed> disturbances) {
        Runnable carry = next.carry(from);
        Runnable bound = outlets.binding(next);
        Map<String, Integer> found = index(next);
        List<LoopReport> reports = next.loops();
        return machine -> {
            carry.run();
            plan = next;
            loops = reports;
            index = found;
            bound.run();
            disturb(disturbances.apply(next));
        };
    }

    /** Returns the tick of the clock that components see. */
    public long clock() {
        return tick + ahead;
    }

    /** Sets the clock that components see. */
    public void clock(long now) {
        ahead = now - tick;
    }

    /** Sets values of components that are there. */
    public void set(List<Change.Target> targets) {
        for (Change.Target target : targets) {
            Integer component = index.get(target.component());
            if (component != null) {
                plan.set(component, target.name(), target.value());
            }
        }
    }

    /** Lets go of the plan and of everything that its components' classes hold. */
    public void release() {
        agenda.clear();
        plan = null;
        index = Map.of();
        disturbed = Disturbed.NONE;
        disturbedAnew = false;
    }

    private void apply(Change change) {
        if (change.intervention().isPresent()) {
            change.intervention().get().apply(this);
        }
        set(change.settings());
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

    /** Returns whether the row was complete at a {@link #change}, and has not changed since. */
    public boolean isWhole(long change) {
        return rows.isWhole(change);
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
