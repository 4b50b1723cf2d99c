package org.twinbench.api.simulation.fault;

/** What is broken about a signal. Numbers that others read wrong are in the signal's declared unit. */
public enum FaultKind {
    /** The signal stands still, at a value or where it is; a register stands still itself, and its component goes on from there. */
    STUCK,
    /** Others read the signal multiplied by a ratio. */
    SCALE,
    /** Others read the signal plus an interval. */
    BIAS,
    /** Others read the signal plus a rate times the simulated time since the fault began. */
    DRIFT,
    /** Others read the signal plus a random number: normal, its mean 0, of this standard deviation. */
    NOISE,
    /** Others read the signal late by some simulated time, a whole number of ticks. */
    DELAY,
    /** Others read the signal as uncertain or bad; so is every wire that depends on it. */
    QUALITY,
    /** A fault that the type itself declares. */
    OWN
}
