package org.twinbench.kernel.engine.fault;

import java.util.List;
import java.util.Locale;
import java.util.Optional;
import org.twinbench.api.library.ParameterKind;
import org.twinbench.api.model.IllegalQuantity;
import org.twinbench.api.model.Units;
import org.twinbench.api.simulation.fault.FaultKind;
import org.twinbench.api.value.InvalidInput;
import org.twinbench.api.value.Mistake;
import org.twinbench.api.value.NumberText;
import org.twinbench.api.value.Value;
import org.twinbench.kernel.setting.Declaration;
import org.twinbench.kernel.setting.Setting;
import org.twinbench.kernel.setting.SettingReader;

/** Reads how much of a fault people ask for: values, intervals, rates, times. */
public record Amounts(SettingReader values, Units units) {

    private static final int MOST_DELAYED_TICKS = 100_000;

    /** A number and its unit. */
    record Amount(double number, String unit) {}

    /** Reads a value of the signal itself. */
    Setting of(Declaration signal, Value asked) {
        return read(signal, asked, "/value");
    }

    /** Reads a ratio, an interval, a rate or a standard deviation; all but the ratio are converted without offset. */
    Amount of(Declaration signal, FaultKind kind, Value asked) {
        String unit =
                switch (kind) {
                    case SCALE -> "1";
                    case DRIFT -> perSecond(signal.unit());
                    default -> signal.unit();
                };
        Optional<Double> least = kind == FaultKind.NOISE ? Optional.of(0.0) : Optional.empty();
        Declaration declared = declaration(word(kind) + " of " + signal.name(), unit, least);
        return new Amount(((Setting.Real) read(declared, asked, "/value")).number(), unit);
    }

    /**
     * Reads a time above zero, in s.
     *
     * @param pointer where it stands
     */
    double time(String name, Value asked, String pointer) {
        double seconds = ((Setting.Real) read(declaration(name, "s", Optional.of(0.0)), asked, pointer)).number();
        if (seconds == 0) {
            throw new InvalidInput(Mistake.at(pointer, "Say a time above 0 s, such as \"2 min\".")
                    .value("0")
                    .range("above 0 s"));
        }
        return seconds;
    }

    /** Returns the ticks that a time takes, the last one begun included. */
    static long ticks(double seconds, long stepNanos, Value asked) {
        double nanos = Math.rint(seconds * 1e9);
        if (nanos >= Long.MAX_VALUE) {
            throw new InvalidInput(Mistake.at("/for", "This time is longer than a simulation lasts, 292 years.")
                    .value(text(asked))
                    .range("up to 292 years"));
        }
        return Math.max(1, ((long) nanos - 1) / stepNanos + 1);
    }

    /** Returns the ticks of a delay. */
    static int wholeTicks(double seconds, long stepNanos, Value asked) {
        double nanos = Math.rint(seconds * 1e9);
        if (nanos > (double) MOST_DELAYED_TICKS * stepNanos || nanos < stepNanos || (long) nanos % stepNanos != 0) {
            String step = NumberText.of(stepNanos / 1e9) + " s";
            String range = "a multiple of the step, " + step + ", up to " + MOST_DELAYED_TICKS + " steps";
            throw new InvalidInput(Mistake.at("/value", "A signal is late by whole steps: " + range + ".")
                    .value(text(asked))
                    .range(range));
        }
        return (int) ((long) nanos / stepNanos);
    }

    private Setting read(Declaration declared, Value asked, String pointer) {
        try {
            return values.read(declared, asked);
        } catch (InvalidInput e) {
            throw new InvalidInput(
                    e.mistakes().stream().map(mistake -> mistake.under(pointer)).toList());
        }
    }

    private static Declaration declaration(String name, String unit, Optional<Double> least) {
        return new Declaration(
                name, ParameterKind.REAL, unit, unit, least, Optional.empty(), true, List.of(), List.of());
    }

    private String perSecond(String unit) {
        try {
            return units.simplified("(" + unit + ")/s");
        } catch (IllegalQuantity e) {
            throw new IllegalStateException("a declared unit has a rate", e);
        }
    }

    private static String word(FaultKind kind) {
        return kind.name().toLowerCase(Locale.ROOT);
    }

    private static String text(Value value) {
        return value instanceof Value.Text text ? text.text() : NumberText.of(((Value.Decimal) value).number()) + " s";
    }
}
