package org.twinbench.kernel.fault;

import java.util.Comparator;
import java.util.List;
import org.twinbench.kernel.fault.Disturbance.Layer;

/**
 * All that acts on one signal: what is stuck first, then what changes only what others read, an override last. Used by whoever
 * ticks; nothing is allocated.
 */
public final class Chain {

    private final String component;
    private final String port;
    private final Disturbance[] faults;
    private final Disturbance[] overrides;
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
        this.faults = disturbances.stream()
                .filter(disturbance -> disturbance.layer() != Layer.OVERRIDE)
                .sorted(Comparator.comparing(Disturbance::layer))
                .toArray(Disturbance[]::new);
        this.overrides = disturbances.stream()
                .filter(disturbance -> disturbance.layer() == Layer.OVERRIDE)
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
        return isOver(faults, tick) && isOver(overrides, tick);
    }

    private static boolean isOver(Disturbance[] disturbances, long tick) {
        for (Disturbance disturbance : disturbances) {
            if (disturbance.until() > tick) {
                return false;
            }
        }
        return true;
    }

    /**
     * Returns what others read instead of a number, and finds out whether the signal itself is held. Faults see the value of an
     * override as if the signal had it, which a register has.
     */
    public double real(double value, long tick) {
        Disturbance hand = override(tick);
        double shown = hand == null ? value : hand.real(value, tick);
        held = hand != null;
        heldReal = shown;
        for (Disturbance fault : faults) {
            if (fault.acts(tick)) {
                shown = fault.real(shown, tick);
                if (hand == null && fault.layer() == Layer.STUCK) {
                    held = true;
                    heldReal = shown;
                }
            }
        }
        return hand == null ? shown : heldReal;
    }

    /** Does the same with an integer or truth value. */
    public long whole(long value, long tick) {
        Disturbance hand = override(tick);
        long shown = hand == null ? value : hand.whole(value, tick);
        held = hand != null;
        heldWhole = shown;
        for (Disturbance fault : faults) {
            if (fault.acts(tick)) {
                shown = fault.whole(shown, tick);
                if (hand == null && fault.layer() == Layer.STUCK) {
                    held = true;
                    heldWhole = shown;
                }
            }
        }
        return hand == null ? shown : heldWhole;
    }

    private Disturbance override(long tick) {
        for (Disturbance override : overrides) {
            if (override.acts(tick)) {
                return override;
            }
        }
        return null;
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
