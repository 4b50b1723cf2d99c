package org.twinbench.kernel.schedule;

import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.twinbench.api.component.Behavior;
import org.twinbench.api.component.UnusableParameters;
import org.twinbench.api.library.Direction;
import org.twinbench.api.library.PortDescriptor;
import org.twinbench.api.simulation.PlanDescription;
import org.twinbench.api.simulation.settings.Integration;
import org.twinbench.api.value.InvalidInput;
import org.twinbench.api.value.Mistake;
import org.twinbench.kernel.assembly.Assembly;
import org.twinbench.kernel.assembly.Part;
import org.twinbench.kernel.assembly.Part.Source;
import org.twinbench.kernel.catalog.BehaviorType;
import org.twinbench.kernel.catalog.ProvidedType;
import org.twinbench.kernel.schedule.compiled.Block;
import org.twinbench.kernel.schedule.compiled.CompiledPlan;
import org.twinbench.kernel.schedule.compiled.grouping.Groups;
import org.twinbench.kernel.schedule.memory.Accesses;
import org.twinbench.kernel.schedule.memory.Components;
import org.twinbench.kernel.schedule.memory.GeneralBody;
import org.twinbench.kernel.schedule.memory.Settings;
import org.twinbench.kernel.schedule.object.InterpretedPlan;
import org.twinbench.kernel.schedule.object.LoopGroup;
import org.twinbench.kernel.schedule.port.Feeds;
import org.twinbench.kernel.schedule.port.Netlist;
import org.twinbench.kernel.schedule.port.Ports;
import org.twinbench.kernel.schedule.port.Program;
import org.twinbench.kernel.schedule.port.Taps;
import org.twinbench.kernel.wiring.Evaluation;
import org.twinbench.kernel.wiring.loop.DelayedConnection;
import org.twinbench.kernel.wiring.loop.WirePort;

/** Makes a plan from an assembled machine. */
public final class Plans {

    private final Assembly assembly;
    private final long seed;
    private final Integration integration;
    private final Accesses accesses = new Accesses();
    private final Ports ports;
    private final Feeds.Writer feeds = new Feeds.Writer();
    private final Taps.Writer taps = new Taps.Writer();

    private Plans(Assembly assembly, long seed, Integration integration, Groups groups) {
        this.assembly = assembly;
        this.seed = seed;
        this.integration = integration;
        this.ports = new Ports(assembly.parts(), accesses, groups.components());
    }

    /**
     * Returns a plan whose components have their parameters and start values: types that can be are compiled.
     *
     * @param seed seed of all random streams
     * @param guarded whether an output keeps its last finite value instead of one that is not
     * @param integration how continuous states are integrated
     * @throws InvalidInput if a component of the general form cannot be made
     */
    public static Plan of(Assembly assembly, long seed, boolean guarded, Integration integration) {
        Groups groups = Groups.of(assembly);
        Plans plans = new Plans(assembly, seed, integration, groups);
        if (groups.blocks().isEmpty()) {
            return plans.interpret(guarded, groups.description());
        }
        List<Block> blocks = Block.of(groups, plans.ports, plans.accesses);
        return new CompiledPlan(plans.interpret(guarded, groups.description()), groups, blocks);
    }

    /** Returns a plan that walks over one object per component; its values are those of the compiled one, bit for bit. */
    public static Plan interpreted(Assembly assembly, long seed, boolean guarded, Integration integration) {
        Groups groups = Groups.single(assembly, "The plan walks over all components of the machine.");
        return new Plans(assembly, seed, integration, groups).interpret(guarded, groups.description());
    }

    private InterpretedPlan interpret(boolean guarded, PlanDescription description) {
        List<Part> parts = assembly.parts();
        Behavior[] behaviors = parts.stream().map(this::behavior).toArray(Behavior[]::new);
        Map<Integer, Set<String>> fetched = new HashMap<>();
        Program.Writer wires = new Program.Writer(feeds, taps);
        for (Evaluation evaluation : assembly.order()) {
            fetched.computeIfAbsent(evaluation.part(), p -> new HashSet<>()).addAll(evaluation.inputs());
            wires.call(evaluation.part(), i -> writeWires(i, evaluation));
        }
        Program wireProgram = wires.done();
        Program.Writer steps = new Program.Writer(feeds, taps);
        for (int i = 0; i < behaviors.length; i++) {
            steps.call(i, component -> writeStep(component, fetched.getOrDefault(component, Set.of())));
        }
        Components components = new Components(parts, accesses, behaviors);
        LoopGroup[] loops = assembly.loops().solved().stream()
                .map(loop -> new LoopGroup(loop, ports, components))
                .toArray(LoopGroup[]::new);
        Netlist netlist =
                new Netlist(components, wireProgram, steps.done(), feeds.done(), taps.done(), ports, ports.newSlots());
        return new InterpretedPlan(netlist, loops, guarded, integration, description);
    }

    private void writeWires(int component, Evaluation evaluation) {
        Part part = assembly.parts().get(component);
        evaluation
                .inputs()
                .forEach(input -> feed(component, part.descriptor().port(input).orElseThrow()));
        evaluation
                .wires()
                .forEach(wire ->
                        ports.tap(component, part.descriptor().port(wire).orElseThrow(), taps));
    }

    /** Inputs that were fetched for wires of the same instant are still fresh when the component steps. */
    private void writeStep(int component, Set<String> fetchedForWires) {
        Part part = assembly.parts().get(component);
        for (PortDescriptor port : part.descriptor().ports()) {
            if (port.direction() == Direction.INPUT && !fetchedForWires.contains(port.name())) {
                feed(component, port);
            } else if (port.register()) {
                ports.tap(component, port, taps);
            }
        }
    }

    private Behavior behavior(Part part) {
        Behavior behavior = part.type() instanceof ProvidedType general
                ? body(part, general)
                : ((BehaviorType) part.type()).create();
        if (part.type() instanceof BehaviorType type) {
            type.randomStreams().forEach(field -> accesses.of(part, field)
                    .whole(behavior, Seeds.of(seed, part.path(), field.getName())));
            part.parameters().forEach((name, value) -> Settings.store(part, behavior, name, value));
        }
        part.start().forEach((name, value) -> Settings.store(part, behavior, name, value));
        return behavior;
    }

    private static GeneralBody body(Part part, ProvidedType type) {
        try {
            return new GeneralBody(
                    type.provider().create(part.parameterValues()),
                    part.descriptor().ports().size());
        } catch (UnusableParameters e) {
            String pointer = Mistake.pointer("/components", part.path()) + "/parameters";
            throw new InvalidInput(Mistake.at(Mistake.pointer(pointer, e.parameter()), e.getMessage()));
        }
    }

    private void feed(int component, PortDescriptor input) {
        Part part = assembly.parts().get(component);
        List<Source> sources = part.inputs().getOrDefault(input.name(), List.of());
        feeds.connect(accesses.of(part, input.name()), input.kind(), sources, source -> slot(component, input, source));
    }

    private int slot(int component, PortDescriptor input, Source source) {
        Set<DelayedConnection> delayed = assembly.loops().delayed();
        if (!delayed.isEmpty()) {
            WirePort wire = new WirePort(source.part(), source.port());
            if (delayed.contains(new DelayedConnection(wire, component, input.name()))) {
                return ports.carry(wire).before();
            }
        }
        return ports.slot(source);
    }
}
