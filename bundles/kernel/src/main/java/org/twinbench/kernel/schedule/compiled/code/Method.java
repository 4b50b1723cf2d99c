package org.twinbench.kernel.schedule.compiled.code;

import java.util.Set;

/**
 * A method of a behavior that became a loop.
 *
 * @param loop runs it
 * @param inputs the inputs that it reads
 */
public record Method(Loop loop, Set<String> inputs) {}
