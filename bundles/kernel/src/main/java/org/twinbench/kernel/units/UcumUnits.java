package org.twinbench.kernel.units;

import java.math.BigDecimal;
import java.util.Optional;
import org.osgi.service.component.annotations.Component;
import org.twinbench.api.model.IllegalQuantity;
import org.twinbench.api.model.Units;
import org.twinbench.api.value.NumberText;

/** Units of measure on the definitions of UCUM. */
@Component
public final class UcumUnits implements Units {

    private final Definitions definitions = new Definitions();
    private final UnitParser parser = new UnitParser(definitions);
    private final Symbols symbols = new Symbols(parser);
    private final QuantityNames names = new QuantityNames(parser, definitions);
    private final Remembered<String, Meaning> meanings = new Remembered<>(this::meaning);
    private final Remembered<String, Quantity> quantities = new Remembered<>(Quantity::parse);
    private final Remembered<Change, Double> numbers = new Remembered<>(this::number);
    private final Remembered<Change, Optional<Conversion>> conversions = new Remembered<>(this::conversion);

    private record Meaning(Measure measure, String ucum, String symbol) {}

    /** From a quantity or a unit to a unit. */
    private record Change(String from, String to, boolean difference) {}

    @Override
    public double number(String quantity, String unit, boolean difference) throws IllegalQuantity {
        return numbers.get(new Change(quantity, unit, difference));
    }

    private double number(Change change) throws IllegalQuantity {
        Measure wanted = measure(change.to(), change.difference());
        if (!Quantity.hasNumber(change.from())) {
            throw new IllegalQuantity(
                    "\"" + change.from() + "\" is not a quantity; write a number and its unit, e.g. \"2 "
                            + fitting(change.from().strip(), change.to()).orElseGet(() -> shown(change.to())) + "\".");
        }
        BigDecimal sum = BigDecimal.ZERO;
        for (Quantity.Part part : quantities.get(change.from()).parts()) {
            sum = sum.add(number(change.from(), part, change.to(), wanted, change.difference()), Measure.DIGITS);
        }
        double number = sum.doubleValue();
        if (!Double.isFinite(number)) {
            throw new IllegalQuantity("\"" + change.from() + "\" is out of range.");
        }
        return number;
    }

    /** Returns the unit that somebody wrote without a number, if it fits. */
    private Optional<String> fitting(String written, String unit) {
        try {
            return measure(written, false).isCommensurable(measure(unit, false))
                    ? Optional.of(written)
                    : Optional.empty();
        } catch (IllegalQuantity e) {
            return Optional.empty();
        }
    }

    private String shown(String unit) {
        return unit.equals("1") ? "%" : symbol(unit);
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
        String example = NumberText.of(part.number()) + " " + shown(unit);
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
        return conversions.get(new Change(from, to, difference));
    }

    private Optional<Conversion> conversion(Change change) throws IllegalQuantity {
        Measure given = measure(change.from(), change.difference());
        Measure wanted = measure(change.to(), change.difference());
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
            String unit = quantities.get(quantity).parts().get(0).unit();
            return unit.isEmpty() ? Optional.empty() : Optional.of(simplified(unit));
        } catch (IllegalQuantity e) {
            return Optional.empty();
        }
    }

    @Override
    public String simplified(String unit) throws IllegalQuantity {
        return meanings.get(unit).ucum();
    }

    @Override
    public String symbol(String unit) {
        try {
            return meanings.get(unit).symbol();
        } catch (IllegalQuantity e) {
            return unit;
        }
    }

    @Override
    public String quantityName(String unit) {
        try {
            return names.name(meanings.get(unit).measure()).orElseGet(() -> symbol(unit));
        } catch (IllegalQuantity e) {
            return unit;
        }
    }

    private Measure measure(String unit, boolean difference) throws IllegalQuantity {
        Measure measure = meanings.get(unit).measure();
        return difference ? measure.interval() : measure;
    }

    private Meaning meaning(String unit) throws IllegalQuantity {
        Product product = parser.parse(unit);
        Measure measure = definitions.measure(product);
        double scale = measure.scale().doubleValue();
        if (scale < Double.MIN_NORMAL || !Double.isFinite(scale)) {
            throw new IllegalQuantity("\"" + unit + "\" is a unit out of range.");
        }
        return new Meaning(measure, product.ucum(), symbols.symbol(product));
    }
}
