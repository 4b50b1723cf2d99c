package org.twinbench.api.component;

import java.lang.annotation.ElementType;
import java.lang.annotation.Retention;
import java.lang.annotation.RetentionPolicy;
import java.lang.annotation.Target;

/**
 * An event indicator: a {@code double} field that {@link Behavior#derivatives()} assigns on every path. Where its sign changes,
 * within a step too, the kernel finds the instant, integrates up to it and calls {@link Behavior#onEvent(int)}; zero counts as
 * positive. The unit is the component's own affair.
 *
 * <p>An indicator that jumps at a tick edge, for instance because a set point was changed, has its event at that edge. One that
 * jumps because of another event has none.
 */
@Retention(RetentionPolicy.RUNTIME)
@Target(ElementType.FIELD)
public @interface ZeroCrossing {

    /** Which changes of sign are events. */
    Direction direction() default Direction.BOTH;

    /** A change of sign. */
    enum Direction {
        /** From less than zero to zero or more. */
        RISING,
        /** From zero or more to less than zero. */
        FALLING,
        /** Either. */
        BOTH
    }
}
