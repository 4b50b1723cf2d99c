package org.twinbench.rest.log;

import org.twinbench.api.log.LogLevel;

/**
 * How much a logger is to log.
 *
 * @param level the least level that it is to log
 */
public record LogLevelRequest(LogLevel level) {}
