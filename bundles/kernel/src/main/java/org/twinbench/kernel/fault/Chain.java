package org.twinbench.kernel.fault;

import java.util.Comparator;
import java.util.List;

/**
 * All that acts on one signal: what is stuck first, then what changes only what others read, an override last. Used by whoever
 * ticks; nothing is allocated.
 */
public final class Chain {

    private final String component;
    private final String port;
    private final Disturbance[] all;
    private boolean held;
    private double heldReal;
    private long heldWhole;

    /**
     * Puts disturbances of one signal in order.
     *
     * @param component path of the component
     * @param port its output, input or fault
     */
    public Chain(String component, String port, List<Disturbance> disturbances) {
        this.component = component;
        this.port = port;
        this.all = disturbances.stream()
                .sorted(Comparator.comparing(Disturbance::layer))
                .toArray(Disturbance[]::new);
    }

    public String component() {
        return component;
    }

    public String port() {
        return port;
    }

    /** Returns whether nothing of it acts at this tick or later. */
    public boolean isOver(long tick) {
        for (Disturbance disturbance : all) {
            if (disturbance.until() > tick) {
                return false;
            }
        }
        return true;
    }

    /** Returns what others read instead of a number, and finds out whether the signal itself is held. */
    public double real(double value, long tick) {
        double shown = value;
        held = false;
        for (Disturbance disturbance : all) {
            if (disturbance.acts(tick)) {
                shown = disturbance.real(shown, tick);
                if (holds(disturbance)) {
                    held = true;
                    heldReal = shown;
                }
            }
        }
        return shown;
    }

    /** Returns what others read instead of an integer or truth value, and finds out whether the signal itself is held. */
    public long whole(long value, long tick) {
        long shown = value;
        held = false;
        for (Disturbance disturbance : all) {
            if (disturbance.acts(tick)) {
                shown = disturbance.whole(shown, tick);
                if (holds(disturbance)) {
                    held = true;
                    heldWhole = shown;
                }
            }
        }
        return shown;
    }

    private static boolean holds(Disturbance disturbance) {
        return disturbance.layer() == Disturbance.Layer.STUCK || disturbance.layer() == Disturbance.Layer.OVERRIDE;
    }

    /** Returns whether the signal itself, and not only what others read, was held when it was last asked for. */
    public boolean isHeld() {
        return held;
    }

    /** Returns the number at which the signal is held. */
    public double heldReal() {
        return heldReal;
    }

    /** Returns the integer or truth value at which the signal is held. */
    public long heldWhole() {
        return heldWhole;
    }
}
