package org.twinbench.kernel.exchange.coupled;

import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeMap;
import java.util.stream.Collectors;
import org.twinbench.api.library.Direction;
import org.twinbench.api.model.MachineModel;
import org.twinbench.api.model.MachineModel.Component;
import org.twinbench.api.model.Problem;
import org.twinbench.api.value.InvalidInput;
import org.twinbench.api.value.Mistake;
import org.twinbench.kernel.assembly.Assembler;
import org.twinbench.kernel.assembly.Assembly;
import org.twinbench.kernel.assembly.Beside;
import org.twinbench.kernel.catalog.InstalledType;
import org.twinbench.kernel.catalog.ProvidedType;
import org.twinbench.kernel.exchange.contact.LinkPlan;
import org.twinbench.kernel.exchange.tag.Bound;

/**
 * The links of a machine, and how the machine is assembled with them: each link that inputs are bound to is a component, and the
 * bound inputs take from it in place of what they are connected to.
 */
public final class LinkedMachine {

    private final Reading reading;
    private final List<LinkType> links;

    /** Reads the links of a machine. */
    @FunctionalInterface
    public interface Reading {

        /** @throws InvalidInput with everything that is wrong with them, paths as in the machine file */
        List<LinkPlan> read(MachineModel machine, Assembly assembled);
    }

    private LinkedMachine(Reading reading, List<LinkType> links) {
        this.reading = reading;
        this.links = links;
    }

    /** Returns a machine that is not coupled to anything. */
    public static LinkedMachine alone() {
        return new LinkedMachine((machine, assembled) -> List.of(), List.of());
    }

    /**
     * Reads the links of a machine.
     *
     * @throws InvalidInput with everything that refuses the start
     */
    public static LinkedMachine of(MachineModel machine, Building building, Reading reading) {
        List<LinkPlan> plans = reading.read(machine, assembled(machine, building));
        return new LinkedMachine(reading, plans.stream().map(LinkType::new).toList());
    }

    /** Assembles a machine with types beside those that are installed. */
    @FunctionalInterface
    public interface Building {

        Assembler.Outcome assemble(MachineModel machine, Beside beside);
    }

    /** Returns the links, sorted by name. */
    public List<LinkType> links() {
        return links;
    }

    /**
     * Returns the links of an edited machine: those that are as they were are the same, others begin where the one of their name
     * is.
     *
     * @throws InvalidInput with everything that is wrong with them
     */
    public LinkedMachine edited(MachineModel machine, Building building) {
        if (links.isEmpty()) {
            return this;
        }
        List<LinkPlan> plans = reading.read(machine, assembled(machine, building));
        List<LinkType> edited = plans.stream().map(this::edited).toList();
        return edited.equals(links) ? this : new LinkedMachine(reading, edited);
    }

    private LinkType edited(LinkPlan plan) {
        Optional<LinkType> before = links.stream()
                .filter(link -> link.plan().name().equals(plan.name()))
                .findFirst();
        return before.filter(link -> link.plan().equals(plan))
                .orElseGet(() -> before.map(link -> new LinkType(plan, link)).orElseGet(() -> new LinkType(plan)));
    }

    /** Assembles a machine with these links, which are its own. */
    public Assembler.Outcome assemble(MachineModel machine, Building building) {
        return links.isEmpty()
                ? building.assemble(machine, Beside.NOTHING)
                : building.assemble(coupled(machine), new Beside(types(), Set.of()));
    }

    private static Assembly assembled(MachineModel machine, Building building) {
        Assembler.Outcome outcome = building.assemble(
                machine, new Beside(Map.of(), machine.bindings().keySet()));
        return outcome.assembly().orElseThrow(() -> new InvalidInput(blocking(outcome.problems())));
    }

    private static List<Mistake> blocking(List<Problem> problems) {
        return problems.stream()
                .filter(problem -> problem.severity() != Problem.Severity.NOTE)
                .map(Problem::mistake)
                .toList();
    }

    private MachineModel coupled(MachineModel machine) {
        Map<String, Component> components = new TreeMap<>(machine.components());
        Map<String, List<String>> connections = new HashMap<>(machine.connections());
        takers().forEach(link -> {
            components.put(link.path(), Component.of(link.descriptor().id(), Map.of()));
            List<Bound> inputs = link.inbox().bindings();
            for (int i = 0; i < inputs.size(); i++) {
                connections.put(inputs.get(i).port(), List.of(link.signal(i)));
            }
        });
        return new MachineModel(
                machine.name(),
                machine.description(),
                machine.extensions(),
                components,
                connections,
                machine.loops(),
                machine.links(),
                machine.bindings());
    }

    private List<LinkType> takers() {
        return links.stream()
                .filter(link -> !link.plan().bound(Direction.INPUT).isEmpty())
                .toList();
    }

    private Map<String, InstalledType> types() {
        return takers().stream()
                .collect(Collectors.toMap(link -> link.descriptor().id(), LinkType::type));
    }

    /** Returns whether a type is that of a link. */
    public static boolean isLink(InstalledType type) {
        return link(type).isPresent();
    }

    /** Returns the link whose type it is; empty for all other types. */
    public static Optional<LinkType> link(InstalledType type) {
        return Optional.of(type)
                .filter(ProvidedType.class::isInstance)
                .map(provided -> ((ProvidedType) provided).provider())
                .filter(LinkType.class::isInstance)
                .map(LinkType.class::cast);
    }
}
