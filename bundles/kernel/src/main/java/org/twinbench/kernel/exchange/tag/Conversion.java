package org.twinbench.kernel.exchange.tag;

import java.util.Optional;
import org.twinbench.api.library.Kind;
import org.twinbench.api.protocol.DataType;
import org.twinbench.api.protocol.StatusCode;
import org.twinbench.api.protocol.TagValue;
import org.twinbench.api.value.NumberText;

/**
 * Converts between a tag and a port. What would lose digits is refused, as between ports, with two exceptions that controllers
 * need: a number that is given to an integer tag is rounded, and 0 and 1 of an integer tag are truth values.
 */
public record Conversion(DataType tag, Kind port, Scale scale) {

    /** Returns why a port of this kind cannot take from a tag of this type, as a sentence; empty if it can. */
    public static Optional<String> refusal(DataType tag, Kind port) {
        return tag.losesIn(port)
                ? Optional.of("The tag is " + tag.word() + "; the port takes " + word(port)
                        + ", which would lose its fraction.")
                : Optional.empty();
    }

    private static String word(Kind kind) {
        return kind == Kind.INTEGER ? "an integer" : "a truth value";
    }

    /** Returns a tag's value as the port takes it; the status is worse where it does not fit. */
    TagValue toPort(TagValue raw) {
        if (raw.status().isBad() && raw.kind() == Kind.REAL && Double.isNaN(raw.real())) {
            return raw;
        }
        return switch (port) {
            case REAL -> TagValue.of(scale.value(raw.real())).with(raw.status(), raw.sourceTime());
            case INTEGER -> TagValue.of(raw.integer()).with(raw.status(), raw.sourceTime());
            case BOOLEAN ->
                raw.integer() == 0 || raw.integer() == 1
                        ? TagValue.of(raw.integer() == 1).with(raw.status(), raw.sourceTime())
                        : TagValue.bad(StatusCode.BAD_OUT_OF_RANGE);
        };
    }

    /** Returns a port's value as the tag takes it, or with a bad status if it is out of the range of the tag's type. */
    public TagValue toTag(double real, long whole) {
        if (port == Kind.REAL) {
            double raw = scale.raw(real);
            return tag.kind() == Kind.REAL ? number(raw) : rounded(raw);
        }
        if (tag.kind() == Kind.REAL) {
            return number(whole);
        }
        if (whole < tag.min() || whole > tag.max()) {
            return TagValue.bad(StatusCode.BAD_OUT_OF_RANGE);
        }
        return tag.kind() == Kind.BOOLEAN ? TagValue.of(whole == 1) : TagValue.of(whole);
    }

    /** Returns why the tag does not take a value of the port, as a sentence. */
    String misfit(double real, long whole) {
        String raw = port == Kind.REAL ? NumberText.of(scale.raw(real)) : Long.toString(whole);
        return raw + " does not fit into " + tag.word() + ", which holds " + NumberText.of(tag.min()) + " to "
                + NumberText.of(tag.max()) + "; it is not written.";
    }

    private TagValue number(double raw) {
        boolean fits = raw >= tag.min() && raw <= tag.max();
        return fits ? TagValue.of(raw) : TagValue.bad(StatusCode.BAD_OUT_OF_RANGE);
    }

    private TagValue rounded(double raw) {
        double nearest = Math.rint(raw);
        // from 2^63 on, a conversion to long would saturate silently
        if (!(nearest >= tag.min() && nearest <= tag.max()) || nearest == 0x1p63) {
            return TagValue.bad(StatusCode.BAD_OUT_OF_RANGE);
        }
        return tag.kind() == Kind.BOOLEAN ? TagValue.of(nearest == 1) : TagValue.of((long) nearest);
    }
}
