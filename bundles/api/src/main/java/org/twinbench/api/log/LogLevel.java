package org.twinbench.api.log;

/** How much a line of the log matters, the least first. A logger logs lines of its level and above. */
public enum LogLevel {
    /** Every detail. */
    TRACE,
    /** For those who look for a mistake in the program. */
    DEBUG,
    /** What an operator may want to know afterwards. */
    INFO,
    /** What an operator should look at. */
    WARN,
    /** What went wrong. */
    ERROR
}
