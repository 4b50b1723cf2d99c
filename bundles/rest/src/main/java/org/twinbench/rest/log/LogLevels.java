package org.twinbench.rest.log;

import java.util.List;

/**
 * How much is logged.
 *
 * @param items the loggers that have a level of their own, sorted
 */
public record LogLevels(List<LoggerLevel> items) {}
