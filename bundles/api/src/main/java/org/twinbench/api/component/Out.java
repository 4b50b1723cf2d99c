package org.twinbench.api.component;

import java.lang.annotation.ElementType;
import java.lang.annotation.Retention;
import java.lang.annotation.RetentionPolicy;
import java.lang.annotation.Target;

/**
 * An output: a {@code double}, {@code boolean}, {@code int} or {@code long} field. Assigned in {@link Behavior#outputs()} it is
 * a wire, assigned in {@link Behavior#step(double)} or {@link Behavior#onEvent(int)}, or integrated from a {@link Derivative}, a
 * register; the initial value of a register's field is its start value.
 */
@Retention(RetentionPolicy.RUNTIME)
@Target(ElementType.FIELD)
public @interface Out {

    /** Unit of the field in UCUM, {@code "1"} for a ratio, or a unit variable such as {@code "$u"}. */
    String unit() default "1";

    /** Unit in which people read it, in UCUM; empty for {@link #unit()}. */
    String display() default "";

    /** Smallest value it takes in normal use, in {@link #unit()}; for scales on screens. */
    double min() default Double.NEGATIVE_INFINITY;

    /** Largest value it takes in normal use, in {@link #unit()}; for scales on screens. */
    double max() default Double.POSITIVE_INFINITY;

    /** What it means, in a few words. */
    String doc() default "";

    /** True for a difference of two values, converted without offset. */
    boolean difference() default false;

    /** Name of the group of ports that people connect in one gesture. */
    String group() default "";

    /**
     * For a type with several wires: the inputs that this wire depends on, where they are fewer than all inputs that
     * {@link Behavior#outputs()} reads. Checked against the bytecode.
     */
    String[] from() default {};

    /** Names by which older machine files call this output. */
    String[] formerly() default {};
}
