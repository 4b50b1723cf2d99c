package org.twinbench.rest.log;

import java.util.List;

/**
 * Lines of the log.
 *
 * @param items the lines, oldest first
 */
public record LogLines(List<LineView> items) {}
