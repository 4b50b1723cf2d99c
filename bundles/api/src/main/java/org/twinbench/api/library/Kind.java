package org.twinbench.api.library;

/** Kind of a port's value. A boolean converts to an integer and an integer to a real number by themselves, never back. */
public enum Kind {
    REAL,
    BOOLEAN,
    INTEGER
}
