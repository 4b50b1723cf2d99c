package org.twinbench.api.component;

import java.lang.annotation.ElementType;
import java.lang.annotation.Retention;
import java.lang.annotation.RetentionPolicy;
import java.lang.annotation.Target;

/**
 * A parameter: a field of type {@code double}, {@code boolean}, {@code int}, {@code long}, an enum, {@code String},
 * {@code double[][]} (a table of rows) or {@link java.nio.file.Path} (a file). The kernel fills it and the behavior only
 * reads it. The field's initial value is the default; a table, text or file without one must be given.
 */
@Retention(RetentionPolicy.RUNTIME)
@Target(ElementType.FIELD)
public @interface Param {

    /**
     * Unit of the field in UCUM, {@code "1"} for a ratio, a unit variable such as {@code "$u"}, or an expression of them such
     * as {@code "$v/$u"}.
     */
    String unit() default "1";

    /** Unit in which people read it, in UCUM; empty for {@link #unit()}. */
    String display() default "";

    /** Smallest allowed value, in {@link #unit()}. */
    double min() default Double.NEGATIVE_INFINITY;

    /** Largest allowed value, in {@link #unit()}. */
    double max() default Double.POSITIVE_INFINITY;

    /** What it means, in a few words. */
    String doc() default "";

    /** False for a parameter that is fixed once the simulation has started. */
    boolean tunable() default true;

    /** True for an interval (a bias, a tolerance, a rate), converted without offset. */
    boolean difference() default false;

    /** Names by which older machine files call this parameter. */
    String[] formerly() default {};
}
