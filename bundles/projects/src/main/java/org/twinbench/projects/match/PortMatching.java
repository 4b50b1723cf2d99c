package org.twinbench.projects.match;

import java.util.List;
import java.util.Map;
import java.util.function.Predicate;
import java.util.stream.Stream;
import org.osgi.service.component.annotations.Activate;
import org.osgi.service.component.annotations.Component;
import org.osgi.service.component.annotations.Reference;
import org.twinbench.api.library.Library;
import org.twinbench.api.library.LibraryEntry;
import org.twinbench.api.match.NameMatching;
import org.twinbench.api.model.MachineModel;

/** Compares tags with the ports that the types of a machine have. */
@Component
public final class PortMatching implements NameMatching {

    /** Every port is compared with every tag. */
    private static final long MOST_COMPARISONS = 20_000_000;

    private final Library library;

    /** Finds ports in this library. */
    @Activate
    public PortMatching(@Reference Library library) {
        this.library = library;
    }

    @Override
    public Comparison prepare(String link, MachineModel machine, String pattern, Predicate<String> ports) {
        NamePattern names = new NamePattern(pattern);
        List<BindablePort> bindable = machine.components().entrySet().stream()
                .flatMap(this::ports)
                .filter(port -> ports.test(port.path()))
                .toList();
        if (bindable.isEmpty()) {
            throw new IllegalArgumentException("No port of the machine is chosen; choose for instance tank.*");
        }
        return tags -> {
            if ((long) tags.size() * bindable.size() > MOST_COMPARISONS) {
                throw new IllegalArgumentException("There are " + tags.size() + " tags and " + bindable.size()
                        + " ports; look below a node, and choose ports, for instance tank.*");
            }
            return new Matching(link, machine.bindings()).of(names, bindable, tags);
        };
    }

    private Stream<BindablePort> ports(Map.Entry<String, MachineModel.Component> component) {
        return library.type(component.getValue().type()).map(LibraryEntry::descriptor).stream()
                .flatMap(type -> type.ports().stream())
                .map(port -> new BindablePort(
                        component.getKey(), component.getValue().label(), port));
    }
}
