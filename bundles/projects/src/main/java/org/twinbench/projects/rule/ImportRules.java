package org.twinbench.projects.rule;

import java.util.ArrayList;
import java.util.List;
import java.util.stream.Stream;
import org.twinbench.api.model.MachineModel;
import org.twinbench.api.value.InvalidInput;
import org.twinbench.api.value.Mistake;
import org.twinbench.projects.machine.Port;

/** What may be imported: everything but what no later edit elsewhere could make right. */
public final class ImportRules {
    private final MachineRules machines;
    private final Checks checks;

    /** Looks at the machines there are, and asks the library. */
    public ImportRules(MachineRules machines, Checks checks) {
        this.machines = machines;
        this.checks = checks;
    }

    /**
     * Checks a machine that shall be kept in a project.
     *
     * @param own the machine in place of which it shall be kept; 0 for none
     * @throws InvalidInput with every mistake
     */
    public void check(long project, long own, MachineModel machine) {
        Mistakes mistakes = new Mistakes();
        mistakes.requireText("name", machine.name());
        machines.requireUnused(mistakes, project, machine.name(), own);
        machine.components().keySet().forEach(path -> mistakes.requirePath("components", path));
        machine.links().keySet().forEach(name -> mistakes.requireName("links", name));
        List<Mistake> found = checks.machine(machine);
        mistakes.addAll(found.isEmpty() ? dangling(machine) : found);
        mistakes.refuseAny();
    }

    /** Parts that hang in the air could not even be kept. */
    private static List<Mistake> dangling(MachineModel machine) {
        List<Mistake> mistakes = new ArrayList<>();
        machine.connections().forEach((target, sources) -> Stream.concat(Stream.of(target), sources.stream())
                .filter(port -> isNone(machine, port))
                .forEach(port -> mistakes.add(none("/connections", target, port))));
        machine.bindings().forEach((port, binding) -> {
            if (isNone(machine, port) || !machine.links().containsKey(binding.link())) {
                mistakes.add(none("/bindings", port, port + " or link " + binding.link()));
            }
        });
        return mistakes;
    }

    private static boolean isNone(MachineModel machine, String path) {
        Port port = Port.of(path);
        return port.name().isEmpty() || !machine.components().containsKey(port.component());
    }

    private static Mistake none(String where, String name, String missing) {
        return Mistake.at(Mistake.pointer(where, name), "There is no " + missing + " in this machine.")
                .value(missing);
    }
}
