package org.twinbench.kernel.units;

import java.io.InputStream;
import java.math.BigDecimal;
import java.util.Collection;
import java.util.HashMap;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.ConcurrentHashMap;
import org.fhir.ucum.BaseUnit;
import org.fhir.ucum.Decimal;
import org.fhir.ucum.DefinedUnit;
import org.fhir.ucum.Prefix;
import org.fhir.ucum.UcumEssenceService;
import org.fhir.ucum.UcumException;
import org.fhir.ucum.UcumModel;
import org.fhir.ucum.Unit;
import org.twinbench.api.model.IllegalQuantity;

/** What each symbol of UCUM stands for. */
final class Definitions {

    /** The base of pressures above the atmosphere's, so that no sum or connection takes them for absolute ones. */
    static final String GAUGE = "{gauge}";

    private static final BigDecimal ICE_POINT = new BigDecimal("273.15");
    private static final BigDecimal FAHRENHEIT_PER_KELVIN = new BigDecimal("1.8");
    private static final BigDecimal ABSOLUTE_ZERO_IN_FAHRENHEIT = new BigDecimal("459.67");

    private final Map<String, Unit> units = new HashMap<>();
    private final Map<String, BigDecimal> prefixes = new HashMap<>();
    private final Map<String, Measure> measures = new ConcurrentHashMap<>();
    private final UnitParser parser = new UnitParser(this);

    Definitions() {
        UcumModel model = model();
        model.getBaseUnits().forEach(unit -> units.put(unit.getCode(), unit));
        model.getDefinedUnits().forEach(unit -> units.put(unit.getCode(), unit));
        for (Prefix prefix : model.getPrefixes()) {
            prefixes.put(prefix.getCode(), exact(prefix.getValue()));
        }
        // UCUM counts amounts of substance and bits as pure numbers; nobody wants two moles where a ratio is needed.
        measures.put("mol", Measure.base("mol"));
        measures.put("bit", Measure.base("bit"));
        measures.put(GAUGE, Measure.base(GAUGE));
        measures.put("Cel", Measure.base("K").withOrigin(ICE_POINT));
        BigDecimal fahrenheit = BigDecimal.ONE.divide(FAHRENHEIT_PER_KELVIN, Measure.DIGITS);
        measures.put(
                "[degF]",
                Measure.base("K")
                        .times(Measure.scaled(fahrenheit))
                        .withOrigin(fahrenheit.multiply(ABSOLUTE_ZERO_IN_FAHRENHEIT, Measure.DIGITS)));
    }

    private static UcumModel model() {
        try (InputStream essence = UcumEssenceService.class.getResourceAsStream("/ucum-essence.xml")) {
            return new UcumEssenceService(essence).getModel();
        } catch (UcumException | java.io.IOException e) {
            throw new IllegalStateException("The UCUM library does not read its own definitions", e);
        }
    }

    private static BigDecimal exact(Decimal decimal) {
        return new BigDecimal(decimal.asDecimal());
    }

    /** Returns the symbols that UCUM defines, without prefixes. */
    Collection<String> symbols() {
        return units.keySet();
    }

    Measure measure(Product product) throws IllegalQuantity {
        Measure result = Measure.ONE;
        for (Map.Entry<String, Integer> factor : product.factors().entrySet()) {
            Measure measure = measure(factor.getKey());
            if (product.isAlone()) {
                return measure;
            }
            result = result.times(measure.power(factor.getValue()));
        }
        return result;
    }

    private Measure measure(String symbol) throws IllegalQuantity {
        if (symbol.endsWith(GAUGE) && symbol.length() > GAUGE.length()) {
            return measure(symbol.substring(0, symbol.length() - GAUGE.length()))
                    .times(measure(GAUGE));
        }
        return find(symbol).orElseThrow(() -> new IllegalQuantity("\"" + symbol + "\" is not a unit."));
    }

    /** Returns what a symbol stands for; empty if UCUM knows none like it. */
    Optional<Measure> find(String symbol) throws IllegalQuantity {
        Measure known = measures.get(symbol);
        if (known != null) {
            return Optional.of(known);
        }
        if (symbol.chars().allMatch(Character::isDigit)) {
            return symbol.matches("0*") ? Optional.empty() : Optional.of(Measure.scaled(new BigDecimal(symbol)));
        }
        Optional<Measure> found = units.containsKey(symbol) ? Optional.of(defined(symbol)) : prefixed(symbol);
        if (found.isPresent()) {
            measures.put(symbol, found.get());
        }
        return found;
    }

    private Optional<Measure> prefixed(String symbol) throws IllegalQuantity {
        for (Map.Entry<String, BigDecimal> prefix : prefixes.entrySet()) {
            if (symbol.startsWith(prefix.getKey())
                    && isMetric(symbol.substring(prefix.getKey().length()))) {
                Measure unit = measure(symbol.substring(prefix.getKey().length()));
                return Optional.of(unit.times(Measure.scaled(prefix.getValue())).withOrigin(unit.origin()));
            }
        }
        return Optional.empty();
    }

    private boolean isMetric(String symbol) {
        Unit unit = units.get(symbol);
        return unit instanceof BaseUnit || unit instanceof DefinedUnit defined && defined.isMetric();
    }

    private Measure defined(String symbol) throws IllegalQuantity {
        if (!(units.get(symbol) instanceof DefinedUnit unit)) {
            return Measure.base(symbol);
        }
        if (unit.isSpecial()) {
            throw new IllegalQuantity("\"" + symbol + "\" is a unit on a curved scale, which is not supported.");
        }
        return measure(parser.parse(unit.getValue().getUnit()))
                .times(Measure.scaled(exact(unit.getValue().getValue())));
    }
}
