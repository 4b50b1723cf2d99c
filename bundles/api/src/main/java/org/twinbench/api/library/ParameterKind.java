package org.twinbench.api.library;

/** Kind of a parameter's value. */
public enum ParameterKind {
    REAL,
    BOOLEAN,
    INTEGER,
    ENUMERATION,
    TEXT,
    TABLE,
    FILE
}
