package org.twinbench.api.component;

import java.lang.annotation.ElementType;
import java.lang.annotation.Retention;
import java.lang.annotation.RetentionPolicy;
import java.lang.annotation.Target;

/**
 * A fault of the type itself: a {@code boolean} or {@code double} field that is false or zero while the device is whole, and
 * that the behavior only reads. It is addressed as {@code component.fault}.
 */
@Retention(RetentionPolicy.RUNTIME)
@Target(ElementType.FIELD)
public @interface Fault {

    /** Unit of a quantity in UCUM, {@code "1"} for a ratio. */
    String unit() default "1";

    /** Smallest allowed value of a quantity, in {@link #unit()}. */
    double min() default Double.NEGATIVE_INFINITY;

    /** Largest allowed value of a quantity, in {@link #unit()}. */
    double max() default Double.POSITIVE_INFINITY;

    /** What is broken, in a few words. */
    String doc() default "";
}
