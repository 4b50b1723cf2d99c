package org.twinbench.projects.rule;

import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.twinbench.api.model.MachineModel;
import org.twinbench.api.project.StoredBinding;
import org.twinbench.api.project.StoredComponent;
import org.twinbench.api.project.StoredLink;
import org.twinbench.api.value.Mistake;
import org.twinbench.projects.entry.Filed;
import org.twinbench.projects.entry.Rules;
import org.twinbench.projects.entry.Shelves;
import org.twinbench.projects.machine.Conversion;

/** A port is bound once, by a link of its own machine. */
public final class BindingRules implements Rules<StoredBinding> {
    private final Shelves shelves;
    private final Checks checks;

    /** Looks at these components, links and bindings. */
    public BindingRules(Shelves shelves, Checks checks) {
        this.shelves = shelves;
        this.checks = checks;
    }

    @Override
    public Filed<StoredBinding> file(long id, StoredBinding binding, Optional<StoredBinding> before) {
        Mistakes mistakes = new Mistakes();
        mistakes.requireEntry("component_id", shelves.components(), binding.componentId());
        mistakes.requireEntry("link_id", shelves.links(), binding.linkId());
        mistakes.requireName("port", binding.port());
        mistakes.requireText("address", binding.address());
        mistakes.refuseAny();
        StoredComponent component =
                shelves.components().get(binding.componentId()).content();
        StoredLink link = shelves.links().get(binding.linkId()).content();
        requireOneMachine(mistakes, binding, component, link);
        before.ifPresent(old ->
                mistakes.requireSame("component_id", "binding", "machine", machine(old), component.machineModelId()));
        requireUnbound(mistakes, binding, component.name(), id);
        mistakes.addAll(libraryMistakes(binding, component, link));
        mistakes.refuseAny();
        return Filed.of(binding, component.machineModelId());
    }

    private long machine(StoredBinding binding) {
        return shelves.components().get(binding.componentId()).content().machineModelId();
    }

    private static void requireOneMachine(
            Mistakes mistakes, StoredBinding binding, StoredComponent component, StoredLink link) {
        if (component.machineModelId() != link.machineModelId()) {
            mistakes.add(Mistake.at(
                            "/link_id",
                            "The link " + link.name() + " belongs to machine " + link.machineModelId()
                                    + ", the component "
                                    + component.name() + " to machine " + component.machineModelId()
                                    + "; use a link of the same machine.")
                    .value(Long.toString(binding.linkId())));
        }
    }

    private void requireUnbound(Mistakes mistakes, StoredBinding binding, String component, long own) {
        shelves.bindings().of("component_id", binding.componentId()).stream()
                .filter(other -> other.id() != own && other.content().port().equals(binding.port()))
                .findFirst()
                .ifPresent(other -> mistakes.add(Mistake.at(
                                "/port",
                                component + "." + binding.port() + " is bound to \""
                                        + other.content().address() + "\" already (" + other.id()
                                        + "); change that binding, or delete it.")
                        .value(binding.port())));
    }

    private List<Mistake> libraryMistakes(StoredBinding binding, StoredComponent component, StoredLink link) {
        String port = component.name() + "." + binding.port();
        MachineModel piece = new MachineModel(
                "",
                "",
                Map.of(),
                Map.of(component.name(), Conversion.component(component)),
                Map.of(),
                Map.of(),
                Map.of(link.name(), Conversion.link(link)),
                Map.of(port, Conversion.binding(binding, link.name())));
        return checks.part(piece, "bindings", port);
    }
}
