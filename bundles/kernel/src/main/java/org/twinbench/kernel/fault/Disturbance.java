package org.twinbench.kernel.fault;

import java.util.Map;
import org.twinbench.api.simulation.fault.FaultKind;

/**
 * A fault or an override, and when it acts. Times are set between two ticks and read by anybody; the effect belongs to whoever
 * ticks.
 */
public final class Disturbance {

    private final Layer layer;
    private final Effect effect;
    private long since;
    private long ahead;
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

    /** Says when it acts, on a machine whose clock shows the ticks of the run. */
    public void act(long first, long end) {
        act(first, end, first, 0);
    }

    /**
     * Says when it acts.
     *
     * @param begun tick of the machine's clock at which it began, in an earlier run perhaps
     * @param clockAhead how many ticks the machine's clock is ahead of the ticks of the run
     */
    public void act(long first, long end, long begun, long clockAhead) {
        since = begun;
        ahead = clockAhead;
        until = end;
        from = first;
    }

    /** Returns one of the same kind, which does not act yet, as it goes on with what another one remembered. */
    public Disturbance resume(Map<String, Object> memory) {
        return new Disturbance(layer, effect.resume(memory));
    }

    /** Returns what it remembers, as {@link Effect#memory} has it. */
    public Map<String, Object> memory() {
        return effect.memory();
    }

    /** Lets it act no longer than up to a tick. */
    public void endAt(long tick) {
        until = Math.min(until, tick);
    }

    public Layer layer() {
        return layer;
    }

    /** Returns the tick of the machine's clock at which it began. */
    public long since() {
        return since;
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
        return effect.real(value, tick + ahead, since);
    }

    long whole(long value, long tick) {
        return effect.whole(value, tick + ahead, since);
    }
}
