package org.twinbench.api.component;

import java.lang.annotation.ElementType;
import java.lang.annotation.Retention;
import java.lang.annotation.RetentionPolicy;
import java.lang.annotation.Target;

/**
 * The time derivative of a continuous state: a {@code double} field that {@link Behavior#derivatives()} assigns on every path,
 * in the unit of the state per second. The kernel integrates it into the {@link State} or {@link Out} that {@link #of()} names,
 * by the solver that the simulation chooses; nobody assigns that field but {@link Behavior#initialize()} and
 * {@link Behavior#onEvent(int)}. An integrated output is a register.
 *
 * <p>The field remembers nothing from one call to the next and is read in {@code derivatives()} only, after its assignment.
 */
@Retention(RetentionPolicy.RUNTIME)
@Target(ElementType.FIELD)
public @interface Derivative {

    /** Name of the {@code double} field with {@link State} or {@link Out} that it is the derivative of. */
    String of();
}
