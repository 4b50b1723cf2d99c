package org.twinbench.kernel.units;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.util.Optional;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;
import org.twinbench.api.model.IllegalQuantity;
import org.twinbench.api.model.Units.Conversion;

class UcumUnitsTest {

    private static final UcumUnits UNITS = new UcumUnits();

    @ParameterizedTest
    @CsvSource({
        "2 kW, W, 2000",
        "500ms, s, 0.5",
        "1.6e-3 m, m, 0.0016",
        "1.6 L/s, m3/s, 0.0016",
        "7min13s, s, 433",
        "1 h 30 min, s, 5400",
        "-1min30s, s, -90",
        "1d, h, 24",
        "20µs, s, 2e-5",
        "20 us, ms, 0.02",
        "42, W, 42",
        "-0.5, 1, -0.5",
        "62 %, 1, 0.62",
        "0.2 m², m2, 0.2",
        "2.5 cm², m2, 2.5e-4",
        "1 cm³, m3, 1e-6",
        "3.33 cm³/(V·s), m3/(V.s), 3.33e-6",
        "3.33 cm3/(V.s), cm3/(V.s), 3.33",
        "36 m³/h, m3/s, 0.01",
        "60 l/min, m3/s, 0.001",
        "1 bar, Pa, 100000",
        "1 bar(a), Pa, 100000",
        "1 bara, Pa, 100000",
        "50 mbar(g), Pa{gauge}, 5000",
        "1 barg, Pa{gauge}, 100000",
        "1 bar(g), bar{gauge}, 1",
        "1 psi, Pa, 6894.757293168362",
        "1 [HP], W, 745.6998715822702",
        "1 gal, m3, 0.003785411784",
        "1 mmHg, Pa, 133.322",
        "1 in, mm, 25.4",
        "1 lb, g, 453.59237",
        "3 kWh, J, 1.08e7",
        "2 kNm, N.m, 2000",
        "90 °, rad, 1.5707963267948966",
        "90 deg, rad, 1.5707963267948966",
        "60 rpm, rad/s, 6.283185307179586",
        "60 1/min, Hz, 1",
        "1 min⁻¹, 1/min, 1",
        "4.7 kΩ, Ohm, 4700",
        "4.7 kohm, Ohm, 4700",
        "10 µm, m, 1e-5",
        "9.81 m/s², m/s2, 9.81",
        "9.81 m/s^2, m/s2, 9.81",
        "9.81 m·s⁻², m/s2, 9.81",
        "3 N m, J, 3",
        "3 N*m, J, 3",
        "5 10³/min, 1/min, 5000",
        "5 10*3/min, 1/min, 5000",
        "5 10^3/min, 1/min, 5000",
        "100 Mbit/s, bit/s, 1e8",
        "1 Wh/(kg K), J/(kg.K), 3600",
    })
    void readsQuantitiesOfPeople(String quantity, String unit, double number) throws IllegalQuantity {
        assertEquals(number, UNITS.number(quantity, unit, false));
    }

    @ParameterizedTest
    @CsvSource({
        "35 °C, K, 308.15",
        "35 °C, Cel, 35",
        "0.1 °C, Cel, 0.1",
        "300 K, Cel, 26.85",
        "32 °F, Cel, 0",
        "212 °F, K, 373.15",
        "0 °F, [degF], 0",
        "-40 °C, [degF], -40",
        "0 K, [degF], -459.67",
    })
    void temperaturesAloneHaveTheirZero(String quantity, String unit, double number) throws IllegalQuantity {
        assertEquals(number, UNITS.number(quantity, unit, false));
    }

    @ParameterizedTest
    @CsvSource({
        "5 K, Cel, 5",
        "5 °C, K, 5",
        "9 °F, K, 5",
        "9 [degF], Cel, 5",
    })
    void differencesOfTemperatureHaveNoZero(String quantity, String unit, double number) throws IllegalQuantity {
        assertEquals(number, UNITS.number(quantity, unit, true));
    }

    @ParameterizedTest
    @CsvSource({
        "3 W/°C, W/K, 3",
        "3 °C/min, K/s, 0.05",
        "9 °F/s, K/s, 5",
        "0.004 1/°C, 1/K, 0.004",
        "2 1/(°C), 1/(Cel), 2",
    })
    void temperaturesWithinATermAreDifferences(String quantity, String unit, double number) throws IllegalQuantity {
        assertEquals(number, UNITS.number(quantity, unit, false));
    }

    @ParameterizedTest
    @CsvSource({
        "m3/h, m3/s, 0.0002777777777777778",
        "bar, Pa, 100000",
        "1/min, Hz, 0.016666666666666666",
        "kW.h, J, 3600000",
        "L/s, l/s, 1",
        "(m)/(m3/s), s/m2, 1",
        "1/(Cel), 1/K, 1",
        "(cm3/(V.s)).(V), m3/s, 1e-6",
        "(Cel), K, 1",
        "(m/s)2, m2/s2, 1",
        "rpm, 2.[pi].rad/min, 1",
        "{pulse}/s, Hz, 1",
    })
    void convertsUnits(String from, String to, double factor) throws IllegalQuantity {
        assertEquals(factor, UNITS.conversion(from, to, true).orElseThrow().factor());
    }

    @Test
    void convertsTemperaturesWithTheirZero() throws IllegalQuantity {
        assertEquals(Optional.of(new Conversion(1, 273.15)), UNITS.conversion("Cel", "K", false));
        assertEquals(Optional.of(new Conversion(1, 273.15)), UNITS.conversion("(Cel)", "(K)", false));
        assertEquals(Optional.of(new Conversion(1.8, 32)), UNITS.conversion("°C", "°F", false));
        assertEquals(Optional.of(Conversion.NONE), UNITS.conversion("Cel", "Cel", false));
        assertEquals(Optional.of(Conversion.NONE), UNITS.conversion("Cel", "K", true));
        assertEquals(Optional.of(new Conversion(0.001, 273.15)), UNITS.conversion("mCel", "K", false));
    }

    @ParameterizedTest
    @CsvSource({
        "rad/s, Hz",
        "rad/s, 1/min",
        "rpm, Hz",
        "rad, 1",
        "kg, W",
        "Pa, Pa{gauge}",
        "bar(g), bar",
        "mol, 1",
        "bit, 1",
    })
    void refusesUnitsOfOtherDimensions(String from, String to) throws IllegalQuantity {
        assertEquals(Optional.empty(), UNITS.conversion(from, to, false));
        assertEquals(Optional.empty(), UNITS.conversion(to, from, false));
    }

    @Test
    void differencesOfGaugeAndAbsolutePressureAreTheSame() throws IllegalQuantity {
        assertEquals(10_000, UNITS.number("0.1 bar", "Pa{gauge}", true));
        assertEquals(10_000, UNITS.number("0.1 bar(g)", "Pa", true));
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            quoteCharacter = '`',
            value = {
                "90 kg     | W         | \"90 kg\" is a mass; a power is needed, e.g. \"90 W\".",
                "1500 Hz   | rad/s     | \"1500 Hz\" is a frequency; an angular velocity is needed, e.g. \"1500 rad/s\".",
                "3 m       | 1         | \"3 m\" is a length; a ratio is needed, e.g. \"3 %\".",
                "3 m/V     | m3/h      | \"3 m/V\" is a quantity in m/V; a volume flow is needed, e.g. \"3 m³/h\".",
                "2 bar(g)  | bar       | \"2 bar(g)\" is a gauge pressure; an absolute one is needed, e.g. \"2 bar(a)\".",
                "2 bar     | bar{gauge} | \"2 bar\" is an absolute pressure; one from the atmosphere's up is needed, e.g. \"2 bar(g)\".",
                "7min13s   | m         | \"7min13s\" is a time; a length is needed, e.g. \"7 m\".",
                "1,5 kW    | W         | \"1,5 kW\" has a comma in its number; write 1.5 with a point, or 15 if the comma groups digits.",
                "1 000 W   | W         | \"1 000 W\" is not a quantity: write the digits of a number without spaces between them.",
                "kW        | W         | \"kW\" is not a quantity; write a number and its unit, e.g. \"2 kW\".",
                "13s7min   | s         | \"13s7min\" is not a time: write each unit once, the longest first.",
                "2 kw      | W         | \"kw\" is not a unit. Did you mean \"kW\"?",
                "2 quux    | W         | \"quux\" is not a unit.",
                "2 m/      | m         | \"m/\" is not a unit: a unit is missing.",
                "2 (m      | m         | \"(m\" is not a unit: a closing parenthesis is missing.",
                "2 m)      | m         | \"m)\" is not a unit: the closing parenthesis has none to close.",
                "2 m[H2O   | m         | \"m[H2O\" is not a unit: a \"]\" is missing.",
                "2 1.5.m   | m         | \"2 1.5.m\" is not a quantity: write the digits of a number without spaces between them.",
                "2 m.1.5   | m         | \"m.1.5\" is not a unit: only whole numbers of up to nine digits can be part of a unit.",
                "2 W/m²·K  | W         | \"W/m²·K\" can be read in two ways; put what is divided by into parentheses: \"W/(m²·K)\".",
                "2 dB      | 1         | \"B\" is a unit on a curved scale, which is not supported.",
                "1e999 m   | m         | \"1e999 m\" is out of range.",
                "2 m1000   | m         | \"m1000\" is not a unit: \"1000\" is not an exponent.",
                "2 Ym99    | m         | \"Ym99\" is a unit out of range.",
                "2 kWh²    | J         | \"kWh²\" is not a unit: write kWh as kW.h with the exponent where it belongs.",
            })
    void saysWhatIsWrongAndWhatToWrite(String quantity, String unit, String message) {
        assertEquals(
                message,
                assertThrows(IllegalQuantity.class, () -> UNITS.number(quantity, unit, false))
                        .getMessage());
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "",
                " ",
                "NaN",
                "Infinity",
                "1e",
                "--1",
                "+",
                ".",
                "1.2.3",
                "1 (",
                "1 ()",
                "1 [",
                "1 {",
                "1 //s",
                "1 m..s",
                "1 ^",
                "1 ²",
                "1 m^",
                "1 0",
                "1 *",
                "1 m*",
                "1 \u0000",
                "1 😀",
                "2 [pH]",
                "2 Np",
                "1 10*",
                "1 {",
                "1 m-",
                "1e9999999999 m"
            })
    void refusesGarbageWithASentence(String garbage) {
        IllegalQuantity refusal = assertThrows(IllegalQuantity.class, () -> UNITS.number(garbage, "m", false), garbage);

        assertTrue(refusal.getMessage().matches("(?s).*[.?]"), refusal.getMessage());
    }

    @Test
    void refusesNestingWithoutEnd() {
        assertThrows(IllegalQuantity.class, () -> UNITS.conversion("(".repeat(100_000) + "m", "m", false));
    }

    @ParameterizedTest
    @CsvSource({
        "Cel, °C",
        "[degF], °F",
        "m3/h, m³/h",
        "m3/s, m³/s",
        "rad/s, rad/s",
        "2.[pi].rad/min, rpm",
        "1, ''",
        "%, %",
        "deg, °",
        "Ohm, Ω",
        "kOhm, kΩ",
        "um, µm",
        "N.m, Nm",
        "kW.h, kWh",
        "N.m/rad, Nm/rad",
        "W/(m2.K), W/(m²·K)",
        "[psi], psi",
        "bar{gauge}, bar(g)",
        "Pa{gauge}, Pa(g)",
        "1/min, 1/min",
        "s-1, 1/s",
        "m.s-2, m/s²",
        "(cm3/(V.s)).(V), cm³/s",
        "(m)/(m3/s), s/m²",
        "10*3/min, 10³/min",
        "m/h/m, 1/h",
        "m.2, m·(2)",
        "(2)2/s, (2)²/s",
        "no unit, no unit",
    })
    void writesUnitsAsPeopleDo(String unit, String symbol) {
        assertEquals(symbol, UNITS.symbol(unit));
    }

    @ParameterizedTest
    @CsvSource({
        "m, a length",
        "[lb_av], a mass",
        "d, a time",
        "Cel, a temperature",
        "kW, a power",
        "bar, a pressure",
        "bar{gauge}, a gauge pressure",
        "L/min, a volume flow",
        "%, a ratio",
        "1, a ratio",
        "2.[pi].rad/min, an angular velocity",
        "1/min, a frequency",
        "mA, a current",
        "kV, a voltage",
        "m5, m⁵",
        "no unit, no unit",
    })
    void namesWhatIsMeasured(String unit, String name) {
        assertEquals(name, UNITS.quantityName(unit));
    }

    @Test
    void tellsTheUnitOfAQuantity() {
        assertEquals(Optional.of("m"), UNITS.unit("2 m"));
        assertEquals(Optional.of("Cel"), UNITS.unit("35 °C"));
        assertEquals(Optional.of("cm3/(V.s)"), UNITS.unit("3.33 cm³/(V·s)"));
        assertEquals(Optional.of("2.[pi].rad/min"), UNITS.unit("90 rpm"));
        assertEquals(Optional.of("bar{gauge}"), UNITS.unit("2 bar(g)"));
        assertEquals(Optional.of("min"), UNITS.unit("7min13s"));
        assertEquals(Optional.empty(), UNITS.unit("42"));
        assertEquals(Optional.empty(), UNITS.unit("linear"));
        assertEquals(Optional.empty(), UNITS.unit("2 quux"));
    }

    @Test
    void putsEqualFactorsTogether() throws IllegalQuantity {
        assertEquals("cm3/s", UNITS.simplified("(cm3/(V.s)).(V)"));
        assertEquals("1", UNITS.simplified("(m)/(m)"));
        assertEquals("1/(m.s)", UNITS.simplified("/m/s"));
        assertEquals("(2)2.[pi]2.rad2/min2", UNITS.simplified("(rpm).(rpm)"));
        assertEquals("2.(3).m", UNITS.simplified("2.(3).m"));
    }
}
