package org.twinbench.kernel.schedule.object;

import java.util.List;
import java.util.Map;
import java.util.OptionalInt;
import java.util.function.LongSupplier;
import java.util.stream.Stream;
import org.twinbench.api.simulation.PlanDescription;
import org.twinbench.api.simulation.settings.Integration;
import org.twinbench.kernel.assembly.Part;
import org.twinbench.kernel.fault.Chain;
import org.twinbench.kernel.schedule.Plan;
import org.twinbench.kernel.schedule.Trouble;
import org.twinbench.kernel.schedule.disturbance.Channels;
import org.twinbench.kernel.schedule.disturbance.Disturbed;
import org.twinbench.kernel.schedule.loop.LoopReport;
import org.twinbench.kernel.schedule.memory.Access;
import org.twinbench.kernel.schedule.memory.Components;
import org.twinbench.kernel.schedule.memory.Settings;
import org.twinbench.kernel.schedule.port.Carries;
import org.twinbench.kernel.schedule.port.InputReading;
import org.twinbench.kernel.schedule.port.Netlist;
import org.twinbench.kernel.setting.Setting;

/** A plan that walks over one object per component. */
public final class InterpretedPlan implements Plan {

    private final Netlist netlist;
    private final Components components;
    private final Calls calls;
    private final Wires wires;
    private final LoopGroup[] loops;
    private final Carries carries;
    private final ContinuousStates continuous;
    private final ObjectMemory memory;
    private final PlanDescription description;

    /**
     * @param loops the calls of {@code outputs()} that are made until they agree, in order
     * @param guarded whether an output keeps its last finite value instead of one that is not
     * @param integration how continuous states are integrated
     * @param description how the components are executed, in blocks around this plan too
     */
    public InterpretedPlan(
            Netlist netlist, LoopGroup[] loops, boolean guarded, Integration integration, PlanDescription description) {
        this.netlist = netlist;
        this.components = netlist.components();
        this.calls = new Calls(netlist, guarded);
        this.loops = loops;
        this.wires = new Wires(calls, netlist.wires().length(), loops);
        this.carries = new Carries(netlist.ports().carried());
        this.continuous = new ContinuousStates(netlist, calls, wires, integration);
        this.memory = new ObjectMemory(netlist, calls, carries);
        this.description = description;
    }

    @Override
    public List<Part> parts() {
        return netlist.parts();
    }

    @Override
    public PlanDescription description() {
        return description;
    }

    /** Returns what calls the components one by one. */
    public Calls calls() {
        return calls;
    }

    @Override
    public void initialize() {
        for (int i = 0; i < components.count(); i++) {
            calls.initialize(i);
        }
        carries.begin(components, netlist.slots());
        calls.publish();
    }

    @Override
    public void settle(long tick, double time) {
        components.at(tick);
        wires.settle(tick, time);
    }

    @Override
    public void step(long tick, double time, double dt) {
        carries.move(netlist.slots());
        components.at(tick);
        if (continuous.exist()) {
            continuous.integrate(tick, time, dt);
        }
        for (int i = 0; i < components.count(); i++) {
            calls.step(i, time, dt);
        }
        components.end();
        if (continuous.exist()) {
            continuous.conclude();
        }
        components.at(tick + 1);
        calls.undisturb();
        calls.publish();
    }

    @Override
    public boolean troubled() {
        return calls.troubles().any();
    }

    @Override
    public List<Trouble> takeTroubles() {
        return calls.troubles().take();
    }

    @Override
    public OptionalInt called() {
        return components.called();
    }

    @Override
    public void hold(int component) {
        components.hold(component);
    }

    @Override
    public void release(int component) {
        components.release(component);
    }

    @Override
    public boolean isHeld(int component) {
        return components.isHeld(component);
    }

    @Override
    public void set(int component, String name, Setting value) {
        Settings.store(parts().get(component), components.behavior(component), name, value);
    }

    @Override
    public Disturbed bind(List<Chain> chains, LongSupplier clock) {
        return chains.isEmpty() ? Disturbed.NONE : new Channels(netlist).of(chains, clock);
    }

    @Override
    public void disturb(Disturbed next) {
        calls.disturb(next);
    }

    @Override
    public Reading reading(int component, String port) {
        return netlist.ports().output(component, port, netlist.slots()).orElseGet(() -> input(component, port));
    }

    /** Inputs of a component that waits, and disturbed ones, are those that it took. */
    private Reading input(int component, String port) {
        Access access = components.access(component, port);
        return new InputReading(
                access,
                components.behavior(component),
                netlist.ports().isReal(component, port),
                netlist.feeds(),
                netlist.feed(component, access),
                netlist.slots(),
                () -> calls.hasTaken(component, access));
    }

    @Override
    public Map<String, Map<String, Object>> memory() {
        return memory.copy();
    }

    @Override
    public void restore(Map<String, Map<String, Object>> values) {
        memory.restore(values);
        continuous.restored();
    }

    @Override
    public List<LoopReport> loops() {
        return Stream.of(loops).map(LoopGroup::report).toList();
    }

    @Override
    public Map<String, Map<String, Object>> shown() {
        return memory.shown();
    }

    @Override
    public void show(Map<String, Map<String, Object>> outputs) {
        memory.show(outputs);
    }

    @Override
    public Runnable carry(Plan from) {
        Runnable copies = memory.carry(from.objects().memory);
        return () -> {
            from.store();
            copies.run();
        };
    }

    @Override
    public InterpretedPlan objects() {
        return this;
    }

    @Override
    public void store() {
        // The objects are the memory.
    }
}
