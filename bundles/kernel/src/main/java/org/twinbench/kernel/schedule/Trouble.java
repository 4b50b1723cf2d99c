package org.twinbench.kernel.schedule;

import java.util.Optional;

/**
 * Something that went wrong in a component while it was stepped.
 *
 * @param component index of the component
 * @param output the output that is not finite; absent for an exception
 * @param exception what the component threw; absent for a number that is not finite
 * @param value the number that is not finite
 */
public record Trouble(int component, Optional<String> output, Optional<Throwable> exception, double value) {}
