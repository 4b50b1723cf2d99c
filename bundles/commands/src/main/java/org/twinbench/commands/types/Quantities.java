package org.twinbench.commands.types;

import java.util.Optional;
import org.twinbench.api.model.IllegalQuantity;
import org.twinbench.api.model.Units;
import org.twinbench.api.model.Units.Conversion;
import org.twinbench.commands.text.Figures;

/** Numbers with units in people's notation, in the unit in which people read them. */
final class Quantities {

    private final Units units;

    Quantities(Units units) {
        this.units = units;
    }

    /** How people read a number: unit variables as they stand. */
    private record Reading(Conversion conversion, String symbol) {}

    /** Returns a number with its unit: {@code 500 W}, {@code 62 %}. */
    String quantity(double number, String unit, String display, boolean difference) {
        Reading reading = reading(unit, display, difference);
        return (Figures.number(reading.conversion().apply(number)) + " " + reading.symbol()).strip();
    }

    /** Returns a range: {@code 0 … 100 %}, {@code 0 W or more}, {@code 5 °C or less}; the unit alone for no bounds. */
    String range(Optional<Double> min, Optional<Double> max, String unit, String display, boolean difference) {
        Reading shown = reading(unit, display, difference);
        Optional<String> from =
                min.map(bound -> Figures.number(shown.conversion().apply(bound)));
        Optional<String> to = max.map(bound -> Figures.number(shown.conversion().apply(bound)));
        if (from.isPresent() && to.isPresent()) {
            return (from.get() + " … " + to.get() + " " + shown.symbol()).strip();
        }
        return from.map(bound -> (bound + " " + shown.symbol()).strip() + " or more")
                .or(() -> to.map(bound -> (bound + " " + shown.symbol()).strip() + " or less"))
                .orElse(shown.symbol());
    }

    private Reading reading(String unit, String display, boolean difference) {
        if (unit.contains("$")) {
            return new Reading(Conversion.NONE, unit);
        }
        try {
            return units.conversion(unit, display, difference)
                    .map(conversion -> new Reading(conversion, units.symbol(display)))
                    .orElseGet(() -> new Reading(Conversion.NONE, units.symbol(unit)));
        } catch (IllegalQuantity noUnit) {
            return new Reading(Conversion.NONE, unit);
        }
    }
}
