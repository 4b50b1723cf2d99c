package org.twinbench.kernel.assembly;

import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Optional;
import org.twinbench.api.model.Units.Conversion;
import org.twinbench.kernel.assembly.Part.Source;
import org.twinbench.kernel.wiring.Connections;
import org.twinbench.kernel.wiring.Shape;
import org.twinbench.kernel.wiring.Wired;
import org.twinbench.kernel.wiring.Wiring;

/** Turns the connections of a component into the sources of its ports. */
final class Sources {

    private final List<Outline> outlines;
    private final Connections connections;
    private final Wiring wiring;

    /** @param outlines of all components of the machine */
    Sources(List<Outline> outlines, Connections connections, Wiring wiring) {
        this.outlines = outlines;
        this.connections = connections;
        this.wiring = wiring;
    }

    /** Returns what a part has as {@link Part#inputs}. */
    List<List<Source>> of(int component) {
        List<Wired> wired = connections.of(component);
        if (wired.isEmpty()) {
            return List.of();
        }
        int ports = outlines.get(component).descriptor().ports().size();
        List<List<Source>> inputs = new ArrayList<>(Collections.nCopies(ports, List.of()));
        for (Wired wire : wired) {
            int port = wire.to().position();
            source(wire).ifPresent(source -> inputs.set(port, with(inputs.get(port), source)));
        }
        return inputs;
    }

    private Optional<Source> source(Wired wire) {
        Optional<Conversion> conversion =
                wiring.conversion(wire, unit(wire.source(), wire.from()), unit(wire.target(), wire.to()));
        return conversion.map(found -> new Source(
                wire.source(), wire.from().position(), wire.from().descriptor().kind(), found));
    }

    private String unit(int component, Shape.Port port) {
        return outlines.get(component).descriptor().ports().get(port.position()).unit();
    }

    private static List<Source> with(List<Source> some, Source one) {
        if (some.isEmpty()) {
            return List.of(one);
        }
        List<Source> more = new ArrayList<>(some);
        more.add(one);
        return more;
    }
}
