package org.twinbench.kernel.schedule.compiled.code;

import java.util.Set;
import org.twinbench.kernel.schedule.compiled.code.line.Template;

/**
 * A method of a behavior that became a loop.
 *
 * @param loop runs it for many components
 * @param direct runs it for a few components
 * @param template what a straight line repeats for each component
 * @param inputs the inputs that it reads
 */
public record Method(Loop loop, DirectLoop direct, Template template, Set<String> inputs) {}
