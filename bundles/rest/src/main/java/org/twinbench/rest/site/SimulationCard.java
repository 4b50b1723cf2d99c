package org.twinbench.rest.site;

import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.stream.Collectors;
import org.twinbench.api.model.Units;
import org.twinbench.api.simulation.Signal;
import org.twinbench.api.simulation.Simulation;
import org.twinbench.api.simulation.SimulationStatus;
import org.twinbench.api.value.Value;

/** A simulation on the start page: what it does, and some of its signals. */
final class SimulationCard {

    private static final int SIGNALS = 12;
    private static final String LINK = "/api/v1/simulations/";

    private final Units units;

    SimulationCard(Units units) {
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
        Map<String, Signal> signals = simulation.row(pattern(simulation)).signals();
        return signals.entrySet().stream()
                .map(signal -> row(signal.getKey(), signal.getValue()))
                .collect(Collectors.joining());
    }

    /** What a component gives says more than what it is given. */
    private static String pattern(Simulation simulation) {
        Map<String, List<String>> connected = simulation.machine().connections();
        return simulation.paths().stream()
                .filter(path -> !connected.containsKey(path))
                .limit(SIGNALS)
                .collect(Collectors.joining(","));
    }

    private String row(String path, Signal signal) {
        return "<tr><th scope=\"row\">" + Html.text(path) + "</th><td>" + Html.text(figure(signal.value()))
                + "</td><td class=\"unit\">" + Html.text(units.symbol(signal.unit())) + "</td></tr>";
    }

    private static String figure(Value value) {
        if (value instanceof Value.Decimal decimal) {
            return Figures.of(decimal.number().doubleValue());
        }
        if (value instanceof Value.Flag flag) {
            return flag.flag() ? "on" : "off";
        }
        return value instanceof Value.Text text ? text.text() : "";
    }
}
