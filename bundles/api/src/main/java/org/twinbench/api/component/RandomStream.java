package org.twinbench.api.component;

import java.lang.annotation.ElementType;
import java.lang.annotation.Retention;
import java.lang.annotation.RetentionPolicy;
import java.lang.annotation.Target;

/**
 * A {@code long} field that is the state of a random stream. The kernel seeds it from the run's seed, the component's path and
 * the field's name; the behavior advances it in {@link Behavior#step(double)} with {@link RandomNumbers#next(long)}.
 */
@Retention(RetentionPolicy.RUNTIME)
@Target(ElementType.FIELD)
public @interface RandomStream {}
