package org.twinbench.kernel.schedule.object;

import java.util.List;
import org.twinbench.kernel.schedule.loop.FixedPoint;
import org.twinbench.kernel.schedule.loop.LoopFunction;
import org.twinbench.kernel.schedule.loop.LoopReport;
import org.twinbench.kernel.schedule.loop.LoopSolver;
import org.twinbench.kernel.schedule.loop.Newton;
import org.twinbench.kernel.schedule.loop.TearValues;
import org.twinbench.kernel.schedule.memory.Components;
import org.twinbench.kernel.schedule.port.Carry;
import org.twinbench.kernel.schedule.port.Ports;
import org.twinbench.kernel.schedule.port.Slots;
import org.twinbench.kernel.wiring.loop.LoopMethod;
import org.twinbench.kernel.wiring.loop.SolvedLoop;

/** The calls of an algebraic loop, which are made again and again until its torn wires give back what they were given. */
public final class LoopGroup implements LoopFunction {

    private final int first;
    private final int end;
    private final int every;
    private final Components components;
    private final Carry[] reals;
    private final Carry[] wholes;
    private final TearValues values;
    private final TearValues result;
    private final LoopSolver solver;
    private final LoopReport report;
    private Calls calls;
    private Slots slots;
    private double time;

    public LoopGroup(SolvedLoop loop, Ports ports, Components components) {
        this.first = loop.first();
        this.end = loop.end();
        this.every = components.every(loop.tears().get(0).part());
        this.components = components;
        List<Carry> tears = loop.tears().stream().map(ports::carry).toList();
        this.reals = tears.stream().filter(Carry::real).toArray(Carry[]::new);
        this.wholes = tears.stream().filter(tear -> !tear.real()).toArray(Carry[]::new);
        this.values = new TearValues(reals.length, wholes.length);
        this.result = new TearValues(reals.length, wholes.length);
        this.solver = loop.method() == LoopMethod.NEWTON
                ? new Newton(reals.length)
                : new FixedPoint(reals.length, wholes.length);
        this.report = new LoopReport(loop.port(), loop.method());
    }

    int first() {
        return first;
    }

    int end() {
        return end;
    }

    /** Returns the ticks from one solution to the next; all components of a loop have the same rate. */
    int every() {
        return every;
    }

    LoopReport report() {
        return report;
    }

    /**
     * Settles the loop, from the values of the tick before. The last pass is made as if there were no loop: it shows the wires
     * and reports what goes wrong; the torn wires keep the values that their readers were given.
     */
    void solve(Calls by, double instant) {
        calls = by;
        slots = by.slots();
        time = instant;
        for (int i = 0; i < reals.length; i++) {
            values.real(i, slots.reals[reals[i].before()]);
        }
        for (int i = 0; i < wholes.length; i++) {
            values.whole(i, slots.wholes[wholes[i].before()]);
        }
        boolean found = solver.solve(this, values);
        give(values);
        calls.settle(first, end, time);
        take(result);
        give(values);
        report.note(found, solver.iterations(), values.distance(result));
    }

    @Override
    public boolean evaluate(TearValues at, TearValues into) {
        give(at);
        boolean went = calls.attempt(first, end, time);
        take(into);
        return went;
    }

    /** The outputs of a held component stay as they are, whatever is sought. */
    private void give(TearValues at) {
        for (int i = 0; i < reals.length; i++) {
            if (!components.isHeld(reals[i].part())) {
                slots.reals[reals[i].slot()] = at.real(i);
            }
        }
        for (int i = 0; i < wholes.length; i++) {
            if (!components.isHeld(wholes[i].part())) {
                slots.wholes[wholes[i].slot()] = at.whole(i);
            }
        }
    }

    private void take(TearValues into) {
        for (int i = 0; i < reals.length; i++) {
            into.real(i, slots.reals[reals[i].slot()]);
        }
        for (int i = 0; i < wholes.length; i++) {
            into.whole(i, slots.wholes[wholes[i].slot()]);
        }
    }
}
