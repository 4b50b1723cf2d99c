package org.twinbench.api.component;

import java.lang.annotation.ElementType;
import java.lang.annotation.Retention;
import java.lang.annotation.RetentionPolicy;
import java.lang.annotation.Target;

/**
 * An input: a {@code double}, {@code boolean}, {@code int} or {@code long} field that the kernel fills and the behavior only
 * reads. Unconnected, it holds its start value: the field's initial value unless the machine file says otherwise.
 */
@Retention(RetentionPolicy.RUNTIME)
@Target(ElementType.FIELD)
public @interface In {

    /** Unit of the field in UCUM, {@code "1"} for a ratio, or a unit variable such as {@code "$u"}. */
    String unit() default "1";

    /** Unit in which people read it, in UCUM; empty for {@link #unit()}. */
    String display() default "";

    /** Smallest sensible value, in {@link #unit()}; start values below are refused. */
    double min() default Double.NEGATIVE_INFINITY;

    /** Largest sensible value, in {@link #unit()}; start values above are refused. */
    double max() default Double.POSITIVE_INFINITY;

    /** What it means, in a few words. */
    String doc() default "";

    /** True for a machine that makes no sense while this input is unconnected. */
    boolean required() default false;

    /** True for an input of numbers that takes many connections and adds them in the order of their source paths. */
    boolean sum() default false;

    /** True for a difference of two values, converted without offset: a temperature difference. */
    boolean difference() default false;

    /** Name of the group of ports that people connect in one gesture. */
    String group() default "";

    /** Names by which older machine files call this input. */
    String[] formerly() default {};
}
