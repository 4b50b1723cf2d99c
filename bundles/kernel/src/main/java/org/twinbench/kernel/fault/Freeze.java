package org.twinbench.kernel.fault;

import java.util.Map;

/** The signal shows for ever what it was when this began. */
public final class Freeze implements Effect {

    private static final String TAKEN = "taken";
    private static final String NUMBER = "number";
    private static final String INTEGER = "integer";

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

    @Override
    public Map<String, Object> memory() {
        return Map.of(TAKEN, taken, NUMBER, number, INTEGER, integer);
    }

    @Override
    public Effect resume(Map<String, Object> memory) {
        Freeze resumed = new Freeze();
        resumed.taken = (boolean) memory.get(TAKEN);
        resumed.number = (double) memory.get(NUMBER);
        resumed.integer = (long) memory.get(INTEGER);
        return resumed;
    }
}
