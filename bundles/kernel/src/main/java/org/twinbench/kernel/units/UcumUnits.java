package org.twinbench.kernel.units;

import java.math.BigDecimal;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.ConcurrentHashMap;
import org.osgi.service.component.annotations.Component;
import org.twinbench.api.model.IllegalQuantity;
import org.twinbench.api.model.Units;
import org.twinbench.api.value.NumberText;

/** Units of measure on the definitions of UCUM. */
@Component
public final class UcumUnits implements Units {

    /** Far more units than a host ever meets; what people mistype must not fill the memory. */
    private static final int REMEMBERED = 10_000;

    private final Definitions definitions = new Definitions();
    private final UnitParser parser = new UnitParser(definitions);
    private final Symbols symbols = new Symbols(parser);
    private final QuantityNames names = new QuantityNames(parser, definitions);
    private final Map<String, Meaning> meanings = new ConcurrentHashMap<>();

    private record Meaning(Product product, Measure measure) {}

    @Override
    public double number(String quantity, String unit, boolean difference) throws IllegalQuantity {
        Measure wanted = measure(unit, difference);
        BigDecimal sum = BigDecimal.ZERO;
        for (Quantity.Part part : Quantity.parse(quantity).parts()) {
            sum = sum.add(number(quantity, part, unit, wanted, difference), Measure.DIGITS);
        }
        double number = sum.doubleValue();
        if (!Double.isFinite(number)) {
            throw new IllegalQuantity("\"" + quantity + "\" is out of range.");
        }
        return number;
    }

    private BigDecimal number(String quantity, Quantity.Part part, String unit, Measure wanted, boolean difference)
            throws IllegalQuantity {
        if (part.unit().isEmpty()) {
            return part.number();
        }
        Measure given = measure(part.unit(), difference);
        if (!given.isCommensurable(wanted)) {
            throw new IllegalQuantity(mismatch(quantity, part, given, unit, wanted));
        }
        return given.convert(part.number(), wanted);
    }

    private String mismatch(String quantity, Quantity.Part part, Measure given, String unit, Measure wanted) {
        String symbol = unit.equals("1") ? "%" : symbol(unit);
        String example = NumberText.of(part.number()) + " " + symbol;
        if (given.interval().isCommensurable(wanted.interval())) {
            boolean gauge = wanted.dimension().containsKey(Definitions.GAUGE);
            return "\"" + quantity + "\" is " + (gauge ? "an absolute" : "a gauge") + " pressure; "
                    + (gauge ? "one from the atmosphere's up" : "an absolute one") + " is needed, e.g. \"" + example
                    + (gauge ? "" : "(a)") + "\".";
        }
        return "\"" + quantity + "\" is " + name(given, part.unit()) + "; " + name(wanted, unit) + " is needed, e.g. \""
                + example + "\".";
    }

    private String name(Measure measure, String unit) {
        return names.name(measure).orElseGet(() -> "a quantity in " + symbol(unit));
    }

    @Override
    public Optional<Conversion> conversion(String from, String to, boolean difference) throws IllegalQuantity {
        Measure given = measure(from, difference);
        Measure wanted = measure(to, difference);
        if (!given.isCommensurable(wanted)) {
            return Optional.empty();
        }
        return Optional.of(new Conversion(
                given.scale().divide(wanted.scale(), Measure.DIGITS).doubleValue(),
                given.convert(BigDecimal.ZERO, wanted).doubleValue()));
    }

    @Override
    public Optional<String> unit(String quantity) {
        try {
            String unit = Quantity.parse(quantity).parts().get(0).unit();
            return unit.isEmpty() ? Optional.empty() : Optional.of(simplified(unit));
        } catch (IllegalQuantity e) {
            return Optional.empty();
        }
    }

    @Override
    public String simplified(String unit) throws IllegalQuantity {
        return meaning(unit).product().ucum();
    }

    @Override
    public String symbol(String unit) {
        try {
            return symbols.symbol(meaning(unit).product());
        } catch (IllegalQuantity e) {
            return unit;
        }
    }

    @Override
    public String quantityName(String unit) {
        try {
            return names.name(meaning(unit).measure()).orElseGet(() -> symbol(unit));
        } catch (IllegalQuantity e) {
            return unit;
        }
    }

    private Measure measure(String unit, boolean difference) throws IllegalQuantity {
        Measure measure = meaning(unit).measure();
        return difference ? measure.interval() : measure;
    }

    private Meaning meaning(String unit) throws IllegalQuantity {
        Meaning known = meanings.get(unit);
        if (known != null) {
            return known;
        }
        Product product = parser.parse(unit);
        Meaning found = new Meaning(product, definitions.measure(product));
        double scale = found.measure().scale().doubleValue();
        if (scale < Double.MIN_NORMAL || !Double.isFinite(scale)) {
            throw new IllegalQuantity("\"" + unit + "\" is a unit out of range.");
        }
        if (meanings.size() >= REMEMBERED) {
            meanings.clear();
        }
        meanings.put(unit, found);
        return found;
    }
}
