package org.twinbench.api.component;

import java.lang.annotation.ElementType;
import java.lang.annotation.Retention;
import java.lang.annotation.RetentionPolicy;
import java.lang.annotation.Target;

/**
 * A {@code double} field that the kernel sets to the simulated time in seconds, before {@link Behavior#initialize()},
 * {@link Behavior#outputs()} and {@link Behavior#step(double)}. It is the tick times the step, never an accumulated sum.
 */
@Retention(RetentionPolicy.RUNTIME)
@Target(ElementType.FIELD)
public @interface Time {}
