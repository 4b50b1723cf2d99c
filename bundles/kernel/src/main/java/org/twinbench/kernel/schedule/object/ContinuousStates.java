package org.twinbench.kernel.schedule.object;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.BitSet;
import java.util.List;
import java.util.Optional;
import org.twinbench.api.component.ZeroCrossing;
import org.twinbench.api.component.ZeroCrossing.Direction;
import org.twinbench.api.library.PortDescriptor;
import org.twinbench.api.simulation.settings.Integration;
import org.twinbench.kernel.assembly.Part;
import org.twinbench.kernel.catalog.BehaviorType;
import org.twinbench.kernel.schedule.Trouble;
import org.twinbench.kernel.schedule.continuous.Equations;
import org.twinbench.kernel.schedule.continuous.Impasse;
import org.twinbench.kernel.schedule.continuous.TickIntegrator;
import org.twinbench.kernel.schedule.memory.Access;
import org.twinbench.kernel.schedule.memory.Components;
import org.twinbench.kernel.schedule.port.Netlist;
import org.twinbench.kernel.schedule.port.Ports;
import org.twinbench.kernel.schedule.port.Slots;

/**
 * The continuous states of a plan in one vector, in the order of paths and declarations, and the events of their components.
 *
 * <p>A tick begins with {@link #integrate}: for each trial the components take the trial states, the slots of integrated
 * registers show them, all wires settle, and the derivatives are collected; discrete states and registers hold, unless an event
 * changes them. Then everything but what events did to discrete states is as before, the components step with the row of
 * <i>t</i>, and {@link #conclude} gives them the continuous states of the next.
 */
final class ContinuousStates implements Equations {

    private final Calls calls;
    private final Wires wires;
    private final Components components;
    private final Slots slots;
    private final List<State> states = new ArrayList<>();
    private final List<Indicator> indicators = new ArrayList<>();
    private final int[] evaluated;
    private final double[] start;
    private final double[] reached;
    private final double[] last;
    private final Slots row;
    private final BitSet reported = new BitSet();
    private final Optional<TickIntegrator> integrator;
    private long rowTick;
    private double rowTime;
    private boolean moved;

    private record State(int component, String name, Access state, Access derivative, int slot) {}

    private record Indicator(int component, int number, Access access, Direction direction) {}

    ContinuousStates(Netlist netlist, Calls calls, Wires wires, Integration integration) {
        this.calls = calls;
        this.wires = wires;
        this.components = netlist.components();
        this.slots = netlist.slots();
        List<Integer> called = new ArrayList<>();
        for (int i = 0; i < components.count(); i++) {
            if (components.part(i).type() instanceof BehaviorType type
                    && !(type.continuous().isEmpty() && type.zeroCrossings().isEmpty())) {
                add(i, type, netlist.ports());
                called.add(i);
            }
        }
        this.evaluated = called.stream().mapToInt(Integer::intValue).toArray();
        this.start = new double[states.size()];
        this.reached = new double[states.size()];
        this.last = new double[indicators.size()];
        this.row = called.isEmpty() ? new Slots(0, 0) : netlist.ports().newSlots();
        this.integrator = called.isEmpty() ? Optional.empty() : Optional.of(new TickIntegrator(integration, this));
    }

    private void add(int component, BehaviorType type, Ports ports) {
        Part part = components.part(component);
        for (BehaviorType.Continuous found : type.continuous()) {
            String name = found.state().getName();
            boolean shown = part.descriptor()
                    .port(name)
                    .filter(PortDescriptor::register)
                    .isPresent();
            states.add(new State(
                    component,
                    name,
                    components.access(component, name),
                    components.access(component, found.derivative().getName()),
                    shown ? ports.slot(component, name) : -1));
        }
        int number = 0;
        for (var field : type.zeroCrossings()) {
            Access access = components.access(component, field.getName());
            access.real(components.behavior(component), Double.NaN);
            Direction direction = field.getAnnotation(ZeroCrossing.class).direction();
            indicators.add(new Indicator(component, number++, access, direction));
        }
    }

    /** Returns whether there is anything to integrate or watch. */
    boolean exist() {
        return integrator.isPresent();
    }

    /** Computes the continuous states of the next instant. */
    void integrate(long tick, double time, double dt) {
        for (int i = 0; i < start.length; i++) {
            State state = states.get(i);
            start[i] = state.state.real(components.behavior(state.component));
        }
        for (int c = 0; c < last.length; c++) {
            Indicator indicator = indicators.get(c);
            last[c] = indicator.access.real(components.behavior(indicator.component));
        }
        row.take(slots);
        rowTick = tick;
        rowTime = time;
        moved = false;
        System.arraycopy(start, 0, reached, 0, start.length);
        integrator.orElseThrow().advance(time, dt, reached, last);
        if (moved) {
            slots.take(row);
            place(start);
            wires.attempt(rowTick, time);
        }
    }

    /** Gives the components their continuous states of the next instant. */
    void conclude() {
        for (int i = 0; i < reached.length; i++) {
            if (!Double.isFinite(reached[i])) {
                notFinite(i);
            }
        }
        place(reached);
    }

    /** The memory has been replaced: what has no finite value is reported anew. */
    void restored() {
        reported.clear();
    }

    private void notFinite(int i) {
        State state = states.get(i);
        if (!reported.get(i)) {
            reported.set(i);
            calls.troubles().tell(new Trouble(state.component, Optional.of(state.name), Optional.empty(), reached[i]));
        }
        if (calls.isGuarded()) {
            reached[i] = start[i];
        }
    }

    private void place(double[] values) {
        for (int i = 0; i < values.length; i++) {
            State state = states.get(i);
            state.state.real(components.behavior(state.component), values[i]);
        }
    }

    @Override
    public int states() {
        return states.size();
    }

    @Override
    public int crossings() {
        return indicators.size();
    }

    @Override
    public boolean crosses(int crossing, double before, double after) {
        Direction direction = indicators.get(crossing).direction;
        return before < 0 && after >= 0 && direction != Direction.FALLING
                || before >= 0 && after < 0 && direction != Direction.RISING;
    }

    @Override
    public void evaluate(double time, double[] state, double[] derivatives, double[] values) {
        move(time, state);
        for (int component : evaluated) {
            if (!components.isHeld(component)) {
                calls.derivatives(component, time);
            }
        }
        for (int i = 0; i < derivatives.length; i++) {
            State each = states.get(i);
            derivatives[i] =
                    components.isWell(each.component) ? each.derivative.real(components.behavior(each.component)) : 0;
        }
        for (int c = 0; c < values.length; c++) {
            Indicator indicator = indicators.get(c);
            values[c] = indicator.access.real(components.behavior(indicator.component));
        }
    }

    /** The first evaluation of a tick stands where the row does, which is settled. */
    private void move(double time, double[] state) {
        if (!moved && time == rowTime && Arrays.equals(state, start)) {
            return;
        }
        moved = true;
        place(state);
        for (int i = 0; i < state.length; i++) {
            int slot = states.get(i).slot;
            if (slot >= 0) {
                slots.reals[slot] = state[i];
            }
        }
        wires.attempt(rowTick, time);
    }

    @Override
    public void happen(int crossing, double time, double[] state) {
        Indicator indicator = indicators.get(crossing);
        if (components.isHeld(indicator.component)) {
            return;
        }
        moved = true;
        move(time, state);
        calls.event(indicator.component, time, indicator.number);
        for (int i = 0; i < state.length; i++) {
            State each = states.get(i);
            state[i] = each.state.real(components.behavior(each.component));
        }
    }

    @Override
    public void endless(int crossing, double time, int events) {
        Indicator indicator = indicators.get(crossing);
        String name = ((BehaviorType) components.part(indicator.component).type())
                .zeroCrossings()
                .get(indicator.number)
                .getName();
        impasse(
                indicator.component,
                "has more than " + events + " events of '" + name + "' within one step, faster and faster, at " + time
                        + " s; let onEvent(int) bring it to rest");
    }

    @Override
    public void stuck(double time, double[] state) {
        double[] slopes = new double[states.size()];
        evaluate(time, state, slopes, new double[indicators.size()]);
        int fastest = 0;
        for (int i = 1; i < slopes.length; i++) {
            if (!(Math.abs(slopes[i]) <= Math.abs(slopes[fastest]))) {
                fastest = i;
            }
        }
        impasse(
                states.get(fastest).component,
                "cannot be integrated beyond " + time + " s, for no step is small enough: '" + states.get(fastest).name
                        + "' changes by " + slopes[fastest]
                        + " per second; check its derivative, or allow larger tolerances");
    }

    private void impasse(int component, String sentence) {
        calls.troubles().tell(new Trouble(component, Optional.empty(), Optional.of(new Impasse(sentence)), 0));
    }
}
