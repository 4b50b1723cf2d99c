package org.twinbench.kernel.schedule.disturbance;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import java.util.function.LongSupplier;
import java.util.stream.Collectors;
import org.twinbench.api.library.Direction;
import org.twinbench.api.library.FaultDescriptor;
import org.twinbench.api.library.Kind;
import org.twinbench.api.library.PortDescriptor;
import org.twinbench.kernel.assembly.Part;
import org.twinbench.kernel.catalog.BehaviorType;
import org.twinbench.kernel.fault.Chain;
import org.twinbench.kernel.schedule.memory.Access;
import org.twinbench.kernel.schedule.memory.Components;
import org.twinbench.kernel.schedule.port.Netlist;
import org.twinbench.kernel.schedule.port.Program;

/** Finds where disturbances act in a plan that walks over components. Reads only what never changes in it. */
public final class Channels {

    private final Netlist netlist;
    private final Components components;
    private final Program wires;
    private final Program steps;
    private final Map<Integer, List<Integer>> calls = new HashMap<>();
    private final List<Channel> first = new ArrayList<>();
    private final Map<Integer, List<Channel>> byCall = new HashMap<>();
    private final Map<Integer, List<Channel>> byFetch = new HashMap<>();
    private final Map<Integer, List<Channel>> byStep = new HashMap<>();

    public Channels(Netlist netlist) {
        this.netlist = netlist;
        this.components = netlist.components();
        this.wires = netlist.wires();
        this.steps = netlist.steps();
    }

    /** Sorts what acts by the moment at which it does; signals that the plan does not have are left out. */
    public Disturbed of(List<Chain> chains, LongSupplier clock) {
        Map<String, List<Chain>> byComponent = chains.stream().collect(Collectors.groupingBy(Chain::component));
        Map<Integer, List<Chain>> present = new TreeMap<>();
        for (int i = 0; i < components.count(); i++) {
            List<Chain> acting = byComponent.get(components.part(i).path());
            if (acting != null) {
                present.put(i, acting);
            }
        }
        for (int call = 0; call < wires.length(); call++) {
            if (present.containsKey(wires.component(call))) {
                calls.computeIfAbsent(wires.component(call), c -> new ArrayList<>())
                        .add(call);
            }
        }
        present.forEach((component, acting) -> acting.forEach(chain -> add(component, chain)));
        return new Disturbed(
                clock,
                first,
                array(byCall, wires.length()),
                array(byFetch, wires.length()),
                array(byStep, steps.length()));
    }

    private void add(int component, Chain chain) {
        Part part = components.part(component);
        Optional<PortDescriptor> port = part.descriptor().port(chain.port());
        if (port.isPresent()) {
            boolean real = port.get().kind() == Kind.REAL;
            if (port.get().direction() == Direction.OUTPUT) {
                addOutput(component, chain, port.get(), real);
            } else {
                addInput(component, chain, real);
            }
        } else if (part.type() instanceof BehaviorType) {
            part.descriptor().faults().stream()
                    .filter(fault -> fault.name().equals(chain.port()))
                    .findFirst()
                    .map(FaultDescriptor::kind)
                    .ifPresent(kind -> first.add(inside(component, chain, kind == Kind.REAL)));
        }
    }

    private void addOutput(int component, Chain chain, PortDescriptor port, boolean real) {
        Channel channel = Channel.output(
                chain,
                real,
                netlist.slots(),
                netlist.ports().slot(component, port.name()),
                components.access(component, port.name()),
                components.behavior(component),
                port.register());
        if (port.register()) {
            first.add(channel);
        } else {
            for (int call : calls.getOrDefault(component, List.of())) {
                if (shows(call, port)) {
                    put(byCall, call, channel);
                }
            }
        }
    }

    private boolean shows(int call, PortDescriptor port) {
        for (int tap = wires.firstTap(call); tap < wires.endOfTaps(call); tap++) {
            if (netlist.ports()
                    .parts()
                    .get(wires.component(call))
                    .descriptor()
                    .ports()
                    .get(netlist.taps().port(tap))
                    .name()
                    .equals(port.name())) {
                return true;
            }
        }
        return false;
    }

    private void addInput(int component, Chain chain, boolean real) {
        Channel channel = inside(component, chain, real);
        Access input = components.access(component, chain.port());
        boolean fetched = false;
        for (int call : calls.getOrDefault(component, List.of())) {
            if (netlist.feeds()
                    .find(wires.firstFeed(call), wires.endOfFeeds(call), input)
                    .isPresent()) {
                put(byFetch, call, channel);
                fetched = true;
            }
        }
        if (!fetched
                && netlist.feeds()
                        .find(steps.firstFeed(component), steps.endOfFeeds(component), input)
                        .isPresent()) {
            put(byStep, component, channel);
            fetched = true;
        }
        if (!fetched) {
            first.add(channel);
        }
    }

    private Channel inside(int component, Chain chain, boolean real) {
        return Channel.inside(
                chain,
                real,
                netlist.slots(),
                components.access(component, chain.port()),
                components.behavior(component));
    }

    private static void put(Map<Integer, List<Channel>> map, int at, Channel channel) {
        map.computeIfAbsent(at, a -> new ArrayList<>()).add(channel);
    }

    private static Channel[][] array(Map<Integer, List<Channel>> map, int length) {
        Channel[][] array = new Channel[length][];
        map.forEach((at, channels) -> array[at] = channels.toArray(Channel[]::new));
        return array;
    }
}
