package org.twinbench.kernel.units;

import static java.util.Map.entry;

import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.twinbench.api.model.IllegalQuantity;

/** What is measured, by dimension. */
final class QuantityNames {

    private static final List<Map.Entry<String, String>> NAMES = List.of(
            entry("1", "a ratio"),
            entry("m", "a length"),
            entry("m2", "an area"),
            entry("m3", "a volume"),
            entry("s", "a time"),
            entry("kg", "a mass"),
            entry("K", "a temperature"),
            entry("K/s", "a rate of temperature"),
            entry("rad", "an angle"),
            entry("sr", "a solid angle"),
            entry("rad/s", "an angular velocity"),
            entry("rad/s2", "an angular acceleration"),
            entry("Hz", "a frequency"),
            entry("m/s", "a speed"),
            entry("m/s2", "an acceleration"),
            entry("m/s3", "a jerk"),
            entry("m3/s", "a volume flow"),
            entry("kg/s", "a mass flow"),
            entry("kg/m3", "a density"),
            entry("kg.m2", "a moment of inertia"),
            entry("N", "a force"),
            entry("N/m", "a stiffness"),
            entry("N.s/m", "a damping"),
            entry("Pa", "a pressure"),
            entry("Pa{gauge}", "a gauge pressure"),
            entry("Pa/s", "a rate of pressure"),
            entry("Pa.s", "a viscosity"),
            entry("m2/s", "a kinematic viscosity"),
            entry("J", "an energy or a torque"),
            entry("N.m/rad", "a torsional stiffness"),
            entry("W", "a power"),
            entry("W/K", "a thermal conductance"),
            entry("J/K", "a heat capacity"),
            entry("J/(kg.K)", "a specific heat capacity"),
            entry("W/m2", "a heat flux"),
            entry("W/(m2.K)", "a heat transfer coefficient"),
            entry("W/(m.K)", "a thermal conductivity"),
            entry("1/K", "a temperature coefficient"),
            entry("A", "a current"),
            entry("V", "a voltage"),
            entry("Ohm", "a resistance"),
            entry("S", "a conductance"),
            entry("F", "a capacitance"),
            entry("H", "an inductance"),
            entry("C", "a charge"),
            entry("T", "a magnetic flux density"),
            entry("Wb", "a magnetic flux"),
            entry("cd", "a luminous intensity"),
            entry("lm", "a luminous flux"),
            entry("lx", "an illuminance"),
            entry("mol", "an amount of substance"),
            entry("mol/m3", "a concentration"),
            entry("bit", "an amount of data"),
            entry("bit/s", "a data rate"));

    private final Map<Map<String, Integer>, String> names = new HashMap<>();

    QuantityNames(UnitParser parser, Definitions definitions) {
        try {
            for (Map.Entry<String, String> name : NAMES) {
                names.put(definitions.measure(parser.parse(name.getKey())).dimension(), name.getValue());
            }
        } catch (IllegalQuantity e) {
            throw new IllegalStateException("A unit of the table of quantities is none", e);
        }
    }

    Optional<String> name(Measure measure) {
        return Optional.ofNullable(names.get(measure.dimension()));
    }
}
