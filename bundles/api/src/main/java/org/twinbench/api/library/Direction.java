package org.twinbench.api.library;

/** Whether a port takes or gives. */
public enum Direction {
    INPUT,
    OUTPUT
}
