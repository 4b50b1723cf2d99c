package org.twinbench.kernel.schedule.compiled.code;

import java.util.Set;

/**
 * A method of a behavior that became a loop.
 *
 * @param loop runs it for many components
 * @param direct runs it for a few components
 * @param inputs the inputs that it reads
 */
public record Method(Loop loop, DirectLoop direct, Set<String> inputs) {}
