package org.twinbench.api.component;

import java.lang.annotation.ElementType;
import java.lang.annotation.Retention;
import java.lang.annotation.RetentionPolicy;
import java.lang.annotation.Target;

/**
 * Private memory of a behavior: a {@code double}, {@code boolean}, {@code int} or {@code long} field, or an array of them,
 * assigned in {@link Behavior#initialize()}, {@link Behavior#step(double)} and {@link Behavior#onEvent(int)}; one with a
 * {@link Derivative} is continuous and integrated by the kernel instead of being stepped. Every field that changes is an
 * {@link Out} or a state; states are part of snapshots and live on when the type is replaced by a newer version.
 */
@Retention(RetentionPolicy.RUNTIME)
@Target(ElementType.FIELD)
public @interface State {

    /** Unit of the field in UCUM, or a unit variable. */
    String unit() default "1";

    /** What it means, in a few words. */
    String doc() default "";

    /** Names that this state had in older versions of the type. */
    String[] formerly() default {};
}
