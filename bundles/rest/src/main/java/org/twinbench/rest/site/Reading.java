package org.twinbench.rest.site;

import org.twinbench.api.model.IllegalQuantity;
import org.twinbench.api.model.Units;
import org.twinbench.api.simulation.Signal;
import org.twinbench.api.value.Value;

/**
 * A signal as people read it.
 *
 * @param figure its value, four digits of it
 * @param unit its unit in people's notation, empty for none
 */
record Reading(String figure, String unit) {

    /** Reads a signal in the unit that its port is displayed in, where that converts. */
    static Reading of(Signal signal, String display, Units units) {
        if (signal.value() instanceof Value.Decimal decimal) {
            return number(decimal.number().doubleValue(), signal.unit(), display, units);
        }
        if (signal.value() instanceof Value.Flag flag) {
            return new Reading(flag.flag() ? "on" : "off", "");
        }
        return new Reading(signal.value() instanceof Value.Text text ? text.text() : "", "");
    }

    private static Reading number(double value, String unit, String display, Units units) {
        try {
            return units.conversion(unit, display, false)
                    .map(conversion -> new Reading(Figures.of(conversion.apply(value)), units.symbol(display)))
                    .orElse(new Reading(Figures.of(value), units.symbol(unit)));
        } catch (IllegalQuantity e) {
            return new Reading(Figures.of(value), units.symbol(unit));
        }
    }
}
