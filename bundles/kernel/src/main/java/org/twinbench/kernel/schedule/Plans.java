package org.twinbench.kernel.schedule;

import java.util.ArrayList;
import java.util.BitSet;
import java.util.List;
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
import org.twinbench.kernel.schedule.compiled.Batch;
import org.twinbench.kernel.schedule.compiled.Blocks;
import org.twinbench.kernel.schedule.compiled.CompiledPlan;
import org.twinbench.kernel.schedule.compiled.grouping.Groups;
import org.twinbench.kernel.schedule.compiled.grouping.Thresholds;
import org.twinbench.kernel.schedule.compiled.line.Line;
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

/** Makes a plan from an assembled machine. */
public final class Plans {

    private final Assembly assembly;
    private final long seed;
    private final Integration integration;
    private final Accesses accesses = new Accesses();
    private final Ports ports;
    private final Feeds.Writer feeds = new Feeds.Writer();
    private final Taps.Writer taps = new Taps.Writer();

    /** Numbers of the inputs that wires fetch. */
    private final BitSet fetched = new BitSet();

    private Plans(Assembly assembly, long seed, Integration integration, Groups groups) {
        this.assembly = assembly;
        this.seed = seed;
        this.integration = integration;
        this.ports = new Ports(assembly.parts(), assembly.loops().delayed(), accesses, groups.components());
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
        return of(assembly, seed, guarded, integration, Thresholds.MEASURED);
    }

    /** Returns a plan whose components are run by the code that the thresholds choose; its values do not depend on them. */
    public static Plan of(
            Assembly assembly, long seed, boolean guarded, Integration integration, Thresholds thresholds) {
        Groups groups = Groups.of(assembly, thresholds);
        Plans plans = new Plans(assembly, seed, integration, groups);
        if (groups.areSingle()) {
            return plans.interpret(guarded, groups.description(1));
        }
        int helpers = thresholds.helpers(assembly.parts().size());
        List<Batch> blocks = Blocks.of(groups, plans.ports, plans.accesses, thresholds.fewInBlock(), 1 + helpers);
        InterpretedPlan objects = plans.interpret(guarded, groups.description(1 + helpers));
        // What lines settle up to a level, blocks of that level may need.
        List<Batch> batches = new ArrayList<>(
                Line.of(groups, plans.ports, plans.accesses, objects.calls().slots()));
        batches.addAll(blocks);
        return new CompiledPlan(objects, groups, batches, helpers);
    }

    /** Returns a plan that walks over one object per component; its values are those of the compiled one, bit for bit. */
    public static Plan interpreted(Assembly assembly, long seed, boolean guarded, Integration integration) {
        Groups groups = Groups.single(assembly, "The plan walks over all components of the machine.");
        return new Plans(assembly, seed, integration, groups).interpret(guarded, groups.description(1));
    }

    private InterpretedPlan interpret(boolean guarded, PlanDescription description) {
        List<Part> parts = assembly.parts();
        Behavior[] behaviors = new Behavior[parts.size()];
        for (int i = 0; i < behaviors.length; i++) {
            behaviors[i] = behavior(parts.get(i));
        }
        Program wires = wires();
        Program steps = steps();
        Components components = new Components(parts, accesses, behaviors);
        LoopGroup[] loops = assembly.loops().solved().stream()
                .map(loop -> new LoopGroup(loop, ports, components))
                .toArray(LoopGroup[]::new);
        Netlist netlist = new Netlist(components, wires, steps, feeds.done(), taps.done(), ports, ports.newSlots());
        return new InterpretedPlan(netlist, loops, guarded, integration, description);
    }

    private Program wires() {
        Program.Writer wires = new Program.Writer(feeds, taps);
        for (Evaluation evaluation : assembly.order()) {
            int component = evaluation.part();
            wires.call(component);
            for (int input : evaluation.inputs()) {
                fetched.set(ports.number(component, input));
                feed(component, input);
            }
            for (int wire : evaluation.wires()) {
                ports.tap(component, wire, taps);
            }
        }
        return wires.done();
    }

    /** Inputs that were fetched for wires of the same instant are still fresh when the component steps. */
    private Program steps() {
        Program.Writer steps = new Program.Writer(feeds, taps);
        for (int component = 0; component < assembly.parts().size(); component++) {
            steps.call(component);
            List<PortDescriptor> all =
                    assembly.parts().get(component).descriptor().ports();
            for (int port = 0; port < all.size(); port++) {
                if (all.get(port).register()) {
                    ports.tap(component, port, taps);
                } else if (all.get(port).direction() == Direction.INPUT
                        && !fetched.get(ports.number(component, port))) {
                    feed(component, port);
                }
            }
        }
        return steps.done();
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

    private void feed(int component, int input) {
        Part part = assembly.parts().get(component);
        List<Source> sources = part.sources(input);
        if (!sources.isEmpty()) {
            PortDescriptor port = part.descriptor().ports().get(input);
            feeds.connect(
                    accesses.of(part, input), port.kind(), sources, source -> ports.slot(component, input, source));
        }
    }
}
