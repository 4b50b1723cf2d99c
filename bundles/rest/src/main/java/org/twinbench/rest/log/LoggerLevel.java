package org.twinbench.rest.log;

import org.twinbench.api.log.LogLevel;

/**
 * How much a logger logs.
 *
 * @param logger its name: {@code root}, a Java package or a class
 * @param level the least level that it logs, its own or the one it takes from the logger above
 */
public record LoggerLevel(String logger, LogLevel level) {}
