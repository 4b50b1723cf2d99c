package org.twinbench.kernel.fault;

import org.twinbench.api.simulation.fault.FaultKind;

/**
 * A fault or an override, and when it acts. Times are set between two ticks and read by anybody; the effect belongs to whoever
 * ticks.
 */
public final class Disturbance {

    private final Layer layer;
    private final Effect effect;
    private volatile long from = Long.MAX_VALUE;
    private volatile long until = Long.MAX_VALUE;

    /** Where a disturbance stands among those of one signal, the first at the bottom. */
    public enum Layer {
        STUCK,
        SCALE,
        BIAS,
        DRIFT,
        NOISE,
        DELAY,
        QUALITY,
        OVERRIDE;

        /** Returns the layer of a fault; one of the type itself holds its field as a stuck signal is held. */
        public static Layer of(FaultKind kind) {
            return switch (kind) {
                case STUCK, OWN -> STUCK;
                case SCALE -> SCALE;
                case BIAS -> BIAS;
                case DRIFT -> DRIFT;
                case NOISE -> NOISE;
                case DELAY -> DELAY;
                case QUALITY -> QUALITY;
            };
        }
    }

    /** Does not act yet. */
    public Disturbance(Layer layer, Effect effect) {
        this.layer = layer;
        this.effect = effect;
    }

    /** Says when it acts. */
    public void act(long first, long end) {
        from = first;
        until = end;
    }

    /** Lets it act no longer than up to a tick. */
    public void endAt(long tick) {
        until = Math.min(until, tick);
    }

    public Layer layer() {
        return layer;
    }

    /** Returns the first tick at which it acts. */
    public long from() {
        return from;
    }

    /** Returns the first tick at which it acts no more; {@link Long#MAX_VALUE} for never. */
    public long until() {
        return until;
    }

    public boolean acts(long tick) {
        return from <= tick && tick < until;
    }

    double real(double value, long tick) {
        return effect.real(value, tick, from);
    }

    long whole(long value, long tick) {
        return effect.whole(value, tick, from);
    }
}
