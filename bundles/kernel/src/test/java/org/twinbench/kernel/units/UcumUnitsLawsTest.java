package org.twinbench.kernel.units;

import static org.junit.jupiter.api.Assertions.assertEquals;

import java.util.Optional;
import net.jqwik.api.Arbitraries;
import net.jqwik.api.Arbitrary;
import net.jqwik.api.Assume;
import net.jqwik.api.Combinators;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.Provide;
import org.twinbench.api.model.IllegalQuantity;
import org.twinbench.api.model.Units.Conversion;
import org.twinbench.api.value.NumberText;

class UcumUnitsLawsTest {

    private static final UcumUnits UNITS = new UcumUnits();

    @Property(tries = 500)
    void whatPeopleReadIsTheSameUnit(@ForAll("units") String unit) throws IllegalQuantity {
        assertEquals(Optional.of(Conversion.NONE), UNITS.conversion(UNITS.symbol(unit), unit, false));
    }

    @Property(tries = 500)
    void simplifiedIsTheSameUnitAndCannotBeSimplified(@ForAll("units") String unit) throws IllegalQuantity {
        String simplified = UNITS.simplified(unit);

        assertEquals(Optional.of(Conversion.NONE), UNITS.conversion(simplified, unit, false));
        assertEquals(simplified, UNITS.simplified(simplified));
    }

    @Property(tries = 500)
    void aQuantityInItsOwnUnitIsItsNumber(@ForAll("units") String unit, @ForAll("numbers") double number)
            throws IllegalQuantity {
        Assume.that(!isNumber(UNITS.symbol(unit)));

        assertEquals(number, UNITS.number(NumberText.of(number) + " " + UNITS.symbol(unit), unit, false));
    }

    /** A unit that is a number, such as 2·10³, runs together with the number before it; 1/min does not. */
    private static boolean isNumber(String symbol) {
        return symbol.matches("\\d+(·10[⁻⁰¹²³⁴⁵⁶⁷⁸⁹]+)?(/.*)?") && !symbol.startsWith("1/");
    }

    @Property(tries = 500)
    void aQuotientOfUnitsTimesTheDivisorIsTheDividend(@ForAll("units") String a, @ForAll("units") String b)
            throws IllegalQuantity {
        assertEquals(
                1,
                UNITS.conversion("((" + a + ")/(" + b + ")).(" + b + ")", a, true)
                        .orElseThrow()
                        .factor());
    }

    @Property(tries = 2_000)
    void readsOrRefusesAnyText(@ForAll("texts") String text) {
        try {
            UNITS.number(text, "m", false);
        } catch (IllegalQuantity refusal) {
            assertEquals(refusal.getMessage().strip(), refusal.getMessage());
        }
    }

    @Provide
    Arbitrary<Double> numbers() {
        return Arbitraries.doubles().between(-1e12, 1e12).map(number -> number + 0.0);
    }

    @Provide
    Arbitrary<String> texts() {
        return Arbitraries.of(
                        "1", "2.5", "-", "e", "m", "s", "bar", "(g)", "(", ")", ".", "/", " ", "·", "²", "⁻", "^", "*",
                        "10", "[", "]", "{", "}", "°", "C", "µ", "Ω", "%", ",", "\n", "😀")
                .list()
                .ofMaxSize(8)
                .map(parts -> String.join("", parts));
    }

    @Provide
    Arbitrary<String> units() {
        Arbitrary<String> symbols = Arbitraries.of(
                "m",
                "mm",
                "s",
                "min",
                "h",
                "kg",
                "K",
                "Cel",
                "[degF]",
                "W",
                "kW",
                "bar",
                "Pa{gauge}",
                "mbar{gauge}",
                "L",
                "rad",
                "deg",
                "%",
                "1",
                "V",
                "kOhm",
                "uA",
                "um",
                "N",
                "J",
                "[psi]",
                "[in_i]",
                "mm[Hg]",
                "mol",
                "10*3",
                "2");
        Arbitrary<String> powers = Combinators.combine(symbols, Arbitraries.of("", "", "2", "3", "-1"))
                .as((symbol, exponent) -> symbol.matches(".*[\\d}]") ? symbol : symbol + exponent);
        Arbitrary<String> products = Combinators.combine(powers, powers, Arbitraries.of(".", "/"))
                .as((a, b, operator) -> "(" + a + ")" + operator + "(" + b + ")");
        Arbitrary<String> nested = Combinators.combine(powers, products, Arbitraries.of(".", "/"))
                .as((a, b, operator) -> "(" + a + ")" + operator + "(" + b + ")");
        return Arbitraries.oneOf(powers, products, nested, Arbitraries.of("2.[pi].rad/min", "kW.h", "N.m"));
    }
}
