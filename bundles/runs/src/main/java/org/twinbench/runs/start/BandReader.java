package org.twinbench.runs.start;

import java.util.Collection;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeMap;
import java.util.TreeSet;
import org.twinbench.api.library.Kind;
import org.twinbench.api.library.PortDescriptor;
import org.twinbench.api.model.IllegalQuantity;
import org.twinbench.api.model.Units;
import org.twinbench.api.run.DeadBands;
import org.twinbench.api.run.DeadBands.Band;
import org.twinbench.api.simulation.RowStream;
import org.twinbench.api.simulation.Simulation;
import org.twinbench.api.value.Mistake;
import org.twinbench.api.value.Value;

/** Reads dead bands in the units of the signals that are recorded, and finds every mistake in them: one for each pattern. */
final class BandReader {

    private static final String PLACE = "/record/dead_band";

    private final Simulation simulation;
    private final RowStream stream;
    private final Units units;
    private final List<Mistake> mistakes;
    private final Set<String> wrong = new HashSet<>();

    /**
     * @param stream the signals that are recorded
     * @param mistakes takes the mistakes
     */
    BandReader(Simulation simulation, RowStream stream, Units units, List<Mistake> mistakes) {
        this.simulation = simulation;
        this.stream = stream;
        this.units = units;
        this.mistakes = mistakes;
    }

    /** Returns the band of each signal that has one, in its declared unit; a truth value takes a band of any unit. */
    Map<String, Double> read(DeadBands bands) {
        bands.all().stream()
                .filter(band -> stream.paths().stream().noneMatch(band::matches))
                .forEach(this::matchesNothing);
        Map<String, Double> read = new TreeMap<>();
        for (int i = 0; i < stream.paths().size(); i++) {
            String path = stream.paths().get(i);
            PortDescriptor port = stream.ports().get(i);
            bands.of(path).ifPresent(band -> read.put(path, width(band, path, port)));
        }
        return read;
    }

    private void matchesNothing(Band band) {
        List<String> sources = simulation.machine().connections().getOrDefault(band.part(), List.of());
        String meant = String.join(",", sources);
        if (!sources.isEmpty() && stream.paths().containsAll(sources)) {
            refuse(
                    band,
                    mistake(
                                    band,
                                    band.part() + " is connected and shows what its source shows; it is recorded as "
                                            + meant + ".")
                            .value(band.part())
                            .suggestion(meant));
            return;
        }
        Collection<String> all = simulation.paths();
        String unrecorded = all.stream().anyMatch(band::matches) ? " What it matches is not in \"signals\"." : "";
        refuse(
                band,
                mistake(band, "\"" + band.part() + "\" matches none of the signals that are recorded." + unrecorded)
                        .value(band.part())
                        .didYouMean(band.part(), stream.paths()));
    }

    private double width(Band band, String path, PortDescriptor port) {
        try {
            double width = number(band.width(), port);
            if (width >= 0 && Double.isFinite(width)) {
                return width;
            }
            Mistake notPositive = mistake(
                            band, "A dead band is how far " + path + " may be from what is recorded of it: 0 or more.")
                    .range(range(port));
            refuse(
                    band,
                    text(band.width()).startsWith("-")
                            ? notPositive.suggestion(
                                    text(band.width()).substring(1).strip())
                            : notPositive);
        } catch (IllegalQuantity e) {
            Mistake none = mistake(band, "It is no dead band of " + path + ": " + e.getMessage())
                    .range(range(port));
            refuse(band, fitting(band).map(none::suggestion).orElse(none));
        }
        return 0;
    }

    /** Numbers are intervals. What switches has no unit, so that any fits. */
    private double number(Value width, PortDescriptor port) throws IllegalQuantity {
        if (width instanceof Value.Decimal decimal) {
            return decimal.number().doubleValue();
        }
        if (!(width instanceof Value.Text quantity)) {
            throw new IllegalQuantity(
                    "A dead band is a number in the declared unit, or a text with a unit of its own.");
        }
        String unit = port.kind() == Kind.BOOLEAN ? units.unit(quantity.text()).orElse(port.unit()) : port.unit();
        return units.number(quantity.text(), unit, true);
    }

    /** Returns the signals among those of a pattern that its band fits. */
    private Optional<String> fitting(Band band) {
        Set<String> fitting = new TreeSet<>();
        for (int i = 0; i < stream.paths().size(); i++) {
            PortDescriptor port = stream.ports().get(i);
            if (band.matches(stream.paths().get(i)) && port.kind() != Kind.BOOLEAN && fits(band, port)) {
                fitting.add(stream.paths().get(i));
            }
        }
        return fitting.isEmpty() ? Optional.empty() : Optional.of(String.join(",", fitting));
    }

    private boolean fits(Band band, PortDescriptor port) {
        try {
            return number(band.width(), port) >= 0;
        } catch (IllegalQuantity e) {
            return false;
        }
    }

    private String range(PortDescriptor port) {
        String symbol = units.symbol(port.unit());
        return symbol.isEmpty() ? "0 or more" : "0 " + symbol + " or more";
    }

    private static Mistake mistake(Band band, String message) {
        return Mistake.at(Mistake.pointer(PLACE, band.pattern()), message).value(text(band.width()));
    }

    /** Of a pattern one mistake is told. */
    private void refuse(Band band, Mistake mistake) {
        if (wrong.add(band.pattern())) {
            mistakes.add(mistake);
        }
    }

    private static String text(Value given) {
        if (given instanceof Value.Text text) {
            return text.text();
        }
        return given instanceof Value.Decimal decimal ? decimal.number().toPlainString() : given.toString();
    }
}
