package org.twinbench.api.model;

import java.util.Optional;
import org.osgi.annotation.versioning.ProviderType;

/**
 * Units of measure: UCUM in declarations, people's notation ({@code °C}, {@code m³/h}, {@code rpm}) in files. A service; safe
 * for use by many threads.
 */
@ProviderType
public interface Units {

    /**
     * Returns a quantity as a number in a unit.
     *
     * @param quantity a number with a unit in either notation, {@code "2 kW"}, {@code "500ms"}, {@code "7min13s"}, or a bare
     *     number in {@code unit}
     * @param unit a unit in UCUM
     * @param difference whether it is an interval, converted without offset
     * @throws IllegalQuantity with a sentence that names the value, the unit and what to write instead
     */
    double number(String quantity, String unit, boolean difference) throws IllegalQuantity;

    /**
     * Returns how a value in one unit becomes one in another; empty if they are not commensurable.
     *
     * @param from a unit in either notation
     * @param to a unit in either notation
     * @param difference whether the value is an interval, converted without offset
     * @throws IllegalQuantity if one is not a unit
     */
    Optional<Conversion> conversion(String from, String to, boolean difference) throws IllegalQuantity;

    /** Returns the UCUM unit of a quantity, {@code "m"} for {@code "2 m"}; empty for a bare number and for what is none. */
    Optional<String> unit(String quantity);

    /**
     * Returns a unit in UCUM, equal factors put together: {@code cm3/s} for {@code (cm3/(V.s)).(V)}.
     *
     * @param unit a unit in either notation
     * @throws IllegalQuantity if it is not a unit
     */
    String simplified(String unit) throws IllegalQuantity;

    /** Returns how people write this UCUM unit: {@code °C} for {@code Cel}; empty for {@code 1}. */
    String symbol(String unit);

    /** Returns what is measured in this unit, with its article: {@code a length}, {@code a ratio}, else the unit itself. */
    String quantityName(String unit);

    /**
     * {@code value · factor + offset}.
     *
     * @param factor not zero
     * @param offset in the unit converted to
     */
    record Conversion(double factor, double offset) {

        /** Changes nothing. */
        public static final Conversion NONE = new Conversion(1, 0);

        /** Converts a value. */
        public double apply(double value) {
            return value * factor + offset;
        }
    }
}
