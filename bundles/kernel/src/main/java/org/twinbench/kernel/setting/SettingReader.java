package org.twinbench.kernel.setting;

import java.math.BigDecimal;
import java.nio.file.InvalidPathException;
import java.nio.file.Path;
import java.util.List;
import java.util.Optional;
import org.twinbench.api.model.IllegalQuantity;
import org.twinbench.api.model.Units;
import org.twinbench.api.value.InvalidInput;
import org.twinbench.api.value.Mistake;
import org.twinbench.api.value.NumberText;
import org.twinbench.api.value.Suggestion;
import org.twinbench.api.value.Value;

/** Reads what people wrote as a {@link Setting}: the right kind, in the declared unit, within its range. */
public final class SettingReader {

    private final Units units;
    private final Path folder;

    public SettingReader(Units units, Path folder) {
        this.units = units;
        this.folder = folder;
    }

    /**
     * Reads a value.
     *
     * @throws InvalidInput with one mistake whose path is empty
     */
    public Setting read(Declaration declared, Value value) {
        return switch (declared.kind()) {
            case REAL -> new Setting.Real(real(declared, value));
            case INTEGER -> new Setting.Whole(whole(declared, value));
            case BOOLEAN -> new Setting.Bool(bool(declared, value));
            case ENUMERATION -> new Setting.Word(choice(declared, value));
            case TEXT -> new Setting.Word(text(declared, value, "a text"));
            case TABLE -> new Setting.Table(table(declared, value));
            case FILE -> new Setting.File(file(declared, value));
        };
    }

    /** Returns what is allowed, as people read it: {@code 0 W or more}; empty if everything is. */
    public Optional<String> range(Declaration declared) {
        if (declared.min().isEmpty() && declared.max().isEmpty()) {
            return Optional.empty();
        }
        Optional<String> low = declared.min().map(min -> shown(declared, min));
        Optional<String> high = declared.max().map(max -> shown(declared, max));
        if (low.isPresent() && high.isPresent()) {
            return Optional.of(low.get() + " to " + high.get());
        }
        return low.map(text -> text + " or more").or(() -> high.map(text -> text + " or less"));
    }

    private String shown(Declaration declared, double bound) {
        double number = bound;
        String symbol = units.symbol(declared.unit());
        try {
            Optional<Units.Conversion> toDisplay =
                    units.conversion(declared.unit(), declared.display(), declared.difference());
            if (toDisplay.isPresent()) {
                number = toDisplay.get().apply(bound);
                symbol = units.symbol(declared.display());
            }
        } catch (IllegalQuantity e) {
            // a type whose display unit is no unit shows its declared one
        }
        return (NumberText.of(number) + " " + symbol).strip();
    }

    private double real(Declaration declared, Value value) {
        double number = number(declared, value);
        if (declared.min().isPresent() && number < declared.min().get()
                || declared.max().isPresent() && number > declared.max().get()
                || !Double.isFinite(number)) {
            String range = range(declared).orElse("a finite number");
            throw refused(
                    declared, value, print(value) + " is out of range; " + declared.name() + " takes " + range + ".");
        }
        return number;
    }

    private double number(Declaration declared, Value value) {
        if (value instanceof Value.Decimal decimal) {
            return Decimals.closest(decimal.number());
        }
        if (value instanceof Value.Text quantity) {
            try {
                return units.number(quantity.text(), declared.unit(), declared.difference());
            } catch (IllegalQuantity e) {
                throw refused(
                        declared,
                        value,
                        e.getMessage()
                                + range(declared)
                                        .map(r -> " " + declared.name() + " takes " + r + ".")
                                        .orElse(""));
            }
        }
        throw refused(
                declared,
                value,
                declared.name() + " takes a number" + unitHint(declared) + ", not " + print(value) + ".");
    }

    private String unitHint(Declaration declared) {
        String symbol = units.symbol(declared.unit());
        return symbol.isEmpty() ? "" : " in " + symbol + " or a text with its unit";
    }

    private long whole(Declaration declared, Value value) {
        if (value instanceof Value.Decimal decimal && isWhole(decimal.number())) {
            long number = decimal.number().longValueExact();
            if (declared.min().isPresent() && number < declared.min().get()
                    || declared.max().isPresent() && number > declared.max().get()) {
                throw refused(
                        declared,
                        value,
                        number + " is out of range; " + declared.name() + " takes "
                                + range(declared).orElse("") + ".");
            }
            return number;
        }
        if (value instanceof Value.Text text) {
            try {
                return whole(declared, Value.of(Long.parseLong(text.text().strip())));
            } catch (NumberFormatException e) {
                // told below, with the value as it was given
            }
        }
        throw refused(declared, value, declared.name() + " takes an integer, not " + print(value) + ".");
    }

    private static boolean isWhole(BigDecimal number) {
        return number.scale() <= 0 && number.precision() - number.scale() <= 18;
    }

    private boolean bool(Declaration declared, Value value) {
        if (value instanceof Value.Flag flag) {
            return flag.flag();
        }
        if (value instanceof Value.Text text && List.of("true", "false").contains(text.text())) {
            return Boolean.parseBoolean(text.text());
        }
        throw refused(declared, value, declared.name() + " is true or false, not " + print(value) + ".");
    }

    private String choice(Declaration declared, Value value) {
        String word = text(declared, value, "one of " + String.join(", ", declared.choices()));
        if (declared.choices().contains(word)) {
            return word;
        }
        Mistake mistake = mistake(
                declared,
                value,
                declared.name() + " is one of " + String.join(", ", declared.choices()) + ", not " + print(value)
                        + ".");
        throw new InvalidInput(Suggestion.closest(word, declared.choices())
                .map(mistake::suggestion)
                .orElse(mistake));
    }

    private String text(Declaration declared, Value value, String wanted) {
        if (value instanceof Value.Text text) {
            return text.text();
        }
        throw refused(declared, value, declared.name() + " takes " + wanted + ", not " + print(value) + ".");
    }

    private double[][] table(Declaration declared, Value value) {
        if (value instanceof Value.Items rows && rows.items().stream().allMatch(Value.Items.class::isInstance)) {
            return rows.items().stream()
                    .map(row -> ((Value.Items) row)
                            .items().stream()
                                    .mapToDouble(cell -> real(declared, cell))
                                    .toArray())
                    .toArray(double[][]::new);
        }
        throw refused(declared, value, declared.name() + " takes a list of rows, each a list of numbers.");
    }

    private Path file(Declaration declared, Value value) {
        Path root = folder.toAbsolutePath().normalize();
        Path file;
        try {
            file = root.resolve(text(declared, value, "the name of a file")).normalize();
        } catch (InvalidPathException e) {
            throw refused(declared, value, print(value) + " is not the name of a file.");
        }
        if (!file.startsWith(root)) {
            throw refused(
                    declared,
                    value,
                    print(value) + " lies outside the machine's folder " + root + "; put the file there.");
        }
        return file;
    }

    private InvalidInput refused(Declaration declared, Value value, String message) {
        return new InvalidInput(mistake(declared, value, message));
    }

    private Mistake mistake(Declaration declared, Value value, String message) {
        Mistake mistake = Mistake.at("", message).value(plain(value));
        return range(declared).map(mistake::range).orElse(mistake);
    }

    private static String print(Value value) {
        return value instanceof Value.Text text ? "\"" + text.text() + "\"" : plain(value);
    }

    private static String plain(Value value) {
        if (value instanceof Value.Text text) {
            return text.text();
        }
        if (value instanceof Value.Decimal decimal) {
            return NumberText.of(decimal.number());
        }
        if (value instanceof Value.Flag flag) {
            return Boolean.toString(flag.flag());
        }
        return value instanceof Value.Nothing ? "null" : value instanceof Value.Items ? "a list" : "an object";
    }
}
