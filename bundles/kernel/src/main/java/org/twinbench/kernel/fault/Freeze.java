package org.twinbench.kernel.fault;

/** The signal shows for ever what it was when this began. */
public final class Freeze implements Effect {

    private boolean taken;
    private double number;
    private long integer;

    @Override
    public double real(double value, long tick, long from) {
        if (tick == from || !taken) {
            number = value;
            taken = true;
        }
        return number;
    }

    @Override
    public long whole(long value, long tick, long from) {
        if (tick == from || !taken) {
            integer = value;
            taken = true;
        }
        return integer;
    }
}
