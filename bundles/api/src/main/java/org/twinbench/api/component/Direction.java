package org.twinbench.api.component;

/** Whether a port takes or gives. */
public enum Direction {
    INPUT,
    OUTPUT
}
