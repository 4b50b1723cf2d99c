package org.twinbench.kernel.schedule.memory;

import org.twinbench.api.component.Behavior;
import org.twinbench.api.component.GeneralBehavior;
import org.twinbench.api.component.Signals;
import org.twinbench.api.component.StateReader;
import org.twinbench.api.component.StateWriter;

/** A component of the general form, behind the interface of the fast one; its ports live in two arrays. */
public final class GeneralBody implements Behavior, Signals {

    private GeneralBehavior behavior;
    private final double[] reals;
    private final long[] wholes;
    private double time;

    public GeneralBody(GeneralBehavior behavior, int ports) {
        this.behavior = behavior;
        this.reals = new double[ports];
        this.wholes = new long[ports];
    }

    /** Writes down private memory. */
    void save(StateWriter memory) {
        behavior.save(memory);
    }

    /** Takes over private memory. */
    void restore(StateReader memory) {
        behavior.restore(memory);
    }

    /** Goes on with the behavior of another body, private memory and all; that one is called no more. */
    void takeOver(GeneralBody other) {
        behavior = other.behavior;
    }

    @Override
    public void initialize() {
        behavior.initialize(this);
    }

    @Override
    public void outputs() {
        behavior.outputs(this);
    }

    @Override
    public void step(double dt) {
        behavior.step(this, dt);
    }

    @Override
    public double time() {
        return time;
    }

    @Override
    public double real(int port) {
        return reals[port];
    }

    @Override
    public long integer(int port) {
        return wholes[port];
    }

    @Override
    public void write(int port, double value) {
        reals[port] = value;
    }

    @Override
    public void write(int port, long value) {
        wholes[port] = value;
    }

    /** The simulated time of a component of the general form. */
    public record TimeAccess() implements Access {
        @Override
        public double real(Object memory) {
            return ((GeneralBody) memory).time;
        }

        @Override
        public void real(Object memory, double value) {
            ((GeneralBody) memory).time = value;
        }

        @Override
        public long whole(Object memory) {
            throw new IllegalStateException("time is a number");
        }

        @Override
        public void whole(Object memory, long value) {
            throw new IllegalStateException("time is a number");
        }
    }

    /** A port of a component of the general form, by its position. */
    public record PortAccess(int port) implements Access {
        @Override
        public double real(Object memory) {
            return ((GeneralBody) memory).reals[port];
        }

        @Override
        public void real(Object memory, double value) {
            ((GeneralBody) memory).reals[port] = value;
        }

        @Override
        public long whole(Object memory) {
            return ((GeneralBody) memory).wholes[port];
        }

        @Override
        public void whole(Object memory, long value) {
            ((GeneralBody) memory).wholes[port] = value;
        }
    }
}
