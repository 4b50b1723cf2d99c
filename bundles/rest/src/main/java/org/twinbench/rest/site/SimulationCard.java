package org.twinbench.rest.site;

import java.util.Locale;
import java.util.Map;
import java.util.stream.Collectors;
import org.twinbench.api.library.Library;
import org.twinbench.api.library.PortDescriptor;
import org.twinbench.api.model.Units;
import org.twinbench.api.simulation.Signal;
import org.twinbench.api.simulation.Simulation;
import org.twinbench.api.simulation.SimulationStatus;

/** A simulation on the start page: what it does, and some of its signals. */
final class SimulationCard {

    private static final int MOST = 12;
    private static final String LINK = "/api/v1/simulations/";

    private final ShownSignals signals;
    private final Units units;

    SimulationCard(Library library, Units units) {
        this.signals = new ShownSignals(library);
        this.units = units;
    }

    String html(Simulation simulation) {
        SimulationStatus status = simulation.status();
        return """
                <article>
                <h3>%s <small class="%s">%s</small></h3>
                <p>simulation <a href="%s">%d</a> · %s · %s · <a href="%s">all signals</a></p>
                %s<table>%s</table>
                </article>
                """
                .formatted(
                        Html.text(status.machine()),
                        state(status),
                        state(status),
                        LINK + status.id() + "/status",
                        status.id(),
                        Clock.text(status.time()),
                        speed(status),
                        LINK + status.id() + "/signals",
                        message(status),
                        rows(simulation));
    }

    private static String state(SimulationStatus status) {
        return status.state().name().toLowerCase(Locale.ROOT);
    }

    private static String speed(SimulationStatus status) {
        return Double.isInfinite(status.speed()) ? "as fast as possible" : Figures.of(status.speed()) + " × real time";
    }

    private static String message(SimulationStatus status) {
        return status.message()
                .map(text -> "<p class=\"message\">" + Html.text(text) + "</p>")
                .orElse("");
    }

    private String rows(Simulation simulation) {
        Map<String, PortDescriptor> shown = signals.of(simulation.machine(), MOST);
        Map<String, Signal> present =
                simulation.row(String.join(",", shown.keySet())).signals();
        return shown.entrySet().stream()
                .filter(port -> present.containsKey(port.getKey()))
                .map(port -> row(
                        port.getKey(),
                        Reading.of(present.get(port.getKey()), port.getValue().display(), units)))
                .collect(Collectors.joining());
    }

    private static String row(String path, Reading reading) {
        return "<tr><th scope=\"row\">" + Html.text(path) + "</th><td>" + Html.text(reading.figure())
                + "</td><td class=\"unit\">" + Html.text(reading.unit()) + "</td></tr>";
    }
}
