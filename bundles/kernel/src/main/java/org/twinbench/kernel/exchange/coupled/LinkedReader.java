package org.twinbench.kernel.exchange.coupled;

import java.time.Duration;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.Function;
import java.util.stream.Collectors;
import org.twinbench.api.library.PortDescriptor;
import org.twinbench.api.model.MachineModel;
import org.twinbench.api.model.MachineModel.Binding;
import org.twinbench.api.value.InvalidInput;
import org.twinbench.api.value.Mistake;
import org.twinbench.kernel.assembly.Part;
import org.twinbench.kernel.exchange.contact.LinkPlan;
import org.twinbench.kernel.exchange.setting.BindingReader;
import org.twinbench.kernel.exchange.setting.LinkReader;
import org.twinbench.kernel.exchange.tag.Bound;
import org.twinbench.kernel.exchange.tag.Bound.Amount;
import org.twinbench.kernel.setting.Setting;
import org.twinbench.kernel.wiring.PortPath;

/** Reads all links and bindings of a machine. Safe for use by many threads. */
public record LinkedReader(LinkReader links, BindingReader bindings) {

    /**
     * Reads the links of a machine, each with its bindings.
     *
     * @param parts the machine, assembled
     * @param step its step
     * @throws InvalidInput with everything that is wrong, paths as in the machine file
     */
    public List<LinkPlan> read(MachineModel machine, List<Part> parts, Duration step) {
        Map<String, Part> byPath = parts.stream().collect(Collectors.toMap(Part::path, Function.identity()));
        List<Mistake> mistakes = new ArrayList<>();
        Map<String, List<Bound>> bound = new HashMap<>();
        machine.links().keySet().forEach(link -> bound.put(link, new ArrayList<>()));
        machine.bindings()
                .forEach((port, binding) ->
                        collect(Mistake.pointer("/bindings", port), mistakes, () -> into(bound, binding.link())
                                .add(read(port, binding, byPath))));
        List<LinkPlan> plans = new ArrayList<>();
        machine.links()
                .forEach((name, link) -> collect(
                        Mistake.pointer("/links", name),
                        mistakes,
                        () -> plans.add(links.read(name, link, step, bound.get(name)))));
        if (machine.bindings().isEmpty()) {
            mistakes.add(Mistake.at(
                    "/bindings", "No port is bound to a tag; bind one, or start the machine as a simulation."));
        }
        if (!mistakes.isEmpty()) {
            throw new InvalidInput(mistakes);
        }
        return plans;
    }

    private static void collect(String pointer, List<Mistake> mistakes, Runnable reading) {
        try {
            reading.run();
        } catch (InvalidInput refused) {
            refused.mistakes().forEach(mistake -> mistakes.add(mistake.under(pointer)));
        }
    }

    private static List<Bound> into(Map<String, List<Bound>> bound, String link) {
        return Optional.ofNullable(bound.get(link))
                .orElseThrow(() -> new InvalidInput(Mistake.at("/link", "There is no link \"" + link + "\".")
                        .value(link)
                        .didYouMean(link, List.copyOf(bound.keySet()))));
    }

    private Bound read(String path, Binding binding, Map<String, Part> parts) {
        PortPath place = PortPath.of(path)
                .filter(port -> parts.containsKey(port.component()))
                .orElseThrow(() -> new InvalidInput(Mistake.at("", "There is no component of port \"" + path + "\".")));
        Part part = parts.get(place.component());
        PortDescriptor port = part.descriptor()
                .port(place.port())
                .orElseThrow(() -> new InvalidInput(
                        Mistake.at("", part.descriptor().name() + " has no port \"" + place.port() + "\".")
                                .value(place.port())
                                .didYouMean(
                                        place.port(),
                                        part.descriptor().ports().stream()
                                                .map(PortDescriptor::name)
                                                .toList())));
        Optional<Setting> given = Optional.ofNullable(part.start().get(port.name()));
        Amount start = given.map(BindingReader::amount).orElse(new Amount(port.start(), (long) port.start()));
        return bindings.read(path, port, start, binding);
    }
}
