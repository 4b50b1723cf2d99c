package org.twinbench.kernel.engine.command;

import java.util.LinkedHashMap;
import java.util.List;
import java.util.Optional;
import java.util.function.Supplier;
import java.util.stream.Collectors;
import org.twinbench.api.model.MachineModel;
import org.twinbench.api.model.Problem;
import org.twinbench.api.model.Problem.Severity;
import org.twinbench.api.model.Units;
import org.twinbench.api.simulation.settings.SimulationSettings;
import org.twinbench.api.simulation.settings.SimulationSettings.OnError;
import org.twinbench.api.value.InvalidInput;
import org.twinbench.api.value.Mistake;
import org.twinbench.kernel.assembly.Assembler;
import org.twinbench.kernel.assembly.Assembly;
import org.twinbench.kernel.assembly.Part;
import org.twinbench.kernel.catalog.Catalog;
import org.twinbench.kernel.catalog.InstalledType;
import org.twinbench.kernel.engine.fault.Amounts;
import org.twinbench.kernel.engine.fault.FaultDesk;
import org.twinbench.kernel.engine.fault.RequestReader;
import org.twinbench.kernel.exchange.coupled.LinkedMachine;
import org.twinbench.kernel.exchange.coupled.LinkedMachine.Building;
import org.twinbench.kernel.schedule.Plan;
import org.twinbench.kernel.schedule.Plans;
import org.twinbench.kernel.setting.SettingReader;

/** Makes what a simulation works with: a plan, and the reader of its commands. */
public record Workshop(Catalog catalog, Assembler assembler, Units units, Supplier<LinkedMachine> links) {

    private static final int MOST_REASONS = 3;

    /** A workshop for machines that are not coupled to anything. */
    public Workshop(Catalog catalog, Assembler assembler, Units units) {
        this(catalog, assembler, units, LinkedMachine::alone);
    }

    /** Returns a workshop for a machine that has these links at present. */
    public Workshop with(Supplier<LinkedMachine> linked) {
        return new Workshop(catalog, assembler, units, linked);
    }

    /**
     * What a simulation works with as long as the types of its components stay.
     *
     * @param links its links
     * @param assembly the machine
     * @param plan its plan
     * @param commands reads its commands
     * @param faults reads its faults and overrides
     */
    public record Tools(
            LinkedMachine links, Assembly assembly, Plan plan, CommandReader commands, FaultDesk.Tools faults) {}

    /** Tools, or the reason why there are none. */
    public record Attempt(Optional<Tools> tools, String reason) {}

    /**
     * Makes tools.
     *
     * @throws InvalidInput with everything that refuses the start
     */
    public Tools make(MachineModel model, SimulationSettings settings) {
        Building building = (machine, beside) -> assembler.assemble(machine, settings.folder(), beside);
        LinkedMachine linked = links.get().edited(model, building);
        Assembler.Outcome outcome = linked.assemble(model, building);
        Assembly assembly = outcome.assembly().orElseThrow(() -> new InvalidInput(blocking(outcome.problems())));
        Plan plan = Plans.of(assembly, settings.seed(), settings.onError() == OnError.HOLD, settings.integration());
        SettingReader values = new SettingReader(units, settings.folder());
        RequestReader requests =
                new RequestReader(assembly.parts(), new Amounts(values, units), settings.stepNanos(), settings.seed());
        return new Tools(
                linked,
                assembly,
                plan,
                new CommandReader(assembly.parts(), values),
                new FaultDesk.Tools(assembly, requests));
    }

    /** Makes tools, or says in a sentence why that cannot be. */
    public Attempt attempt(MachineModel model, SimulationSettings settings) {
        try {
            return new Attempt(Optional.of(make(model, settings)), "");
        } catch (InvalidInput e) {
            String reason = e.mistakes().stream()
                    .collect(Collectors.groupingBy(Mistake::message, LinkedHashMap::new, Collectors.toList()))
                    .entrySet()
                    .stream()
                    .map(same -> place(same.getValue()) + same.getKey())
                    .limit(MOST_REASONS)
                    .collect(Collectors.joining(" "));
            return new Attempt(Optional.empty(), reason);
        }
    }

    /** Names the components whose mistakes read alike. */
    private static String place(List<Mistake> mistakes) {
        List<String> components = mistakes.stream()
                .map(mistake -> mistake.path().split("/"))
                .filter(steps -> steps.length > 2 && steps[1].equals("components"))
                .map(steps -> steps[2].replace("~1", "/"))
                .distinct()
                .toList();
        int more = components.size() - MOST_REASONS;
        String named = components.stream().limit(MOST_REASONS).collect(Collectors.joining(", "));
        return components.isEmpty() ? "" : named + (more > 0 ? " and " + more + " more" : "") + ": ";
    }

    /** Returns whether every type of some components is still the one that the library has. */
    public boolean isCurrent(List<Part> parts) {
        return parts.stream().map(Part::type).distinct().allMatch(this::isCurrent);
    }

    private boolean isCurrent(InstalledType type) {
        return LinkedMachine.isLink(type)
                || catalog.find(type.descriptor().id())
                        .filter(found -> found == type)
                        .isPresent();
    }

    private static List<Mistake> blocking(List<Problem> problems) {
        return problems.stream()
                .filter(problem -> problem.severity() != Severity.NOTE)
                .map(Problem::mistake)
                .toList();
    }
}
