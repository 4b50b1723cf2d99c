package org.twinbench.runs;

import org.twinbench.api.component.Behavior;
import org.twinbench.api.component.ComponentType;
import org.twinbench.api.component.In;
import org.twinbench.api.component.Out;
import org.twinbench.api.component.Param;
import org.twinbench.api.component.RandomNumbers;
import org.twinbench.api.component.RandomStream;

/** Small component types that tests build machines of. */
public final class Types {

    private Types() {}

    /** Fills by what flows in, with noise. */
    @ComponentType(id = "vessel", name = "Vessel", category = "test")
    public static final class Vessel implements Behavior {
        @In(unit = "m3/s")
        double inflow;

        @Param(unit = "m2", min = 0.001)
        double area = 0.5;

        @RandomStream
        long stream;

        @Out(unit = "m")
        double level;

        @Out
        boolean high;

        @Out
        long ticks;

        @Override
        public void step(double dt) {
            stream = RandomNumbers.next(stream);
            level += dt * (inflow + 0.01 * RandomNumbers.normal(stream)) / area;
            high = level > 0.01;
            ticks++;
        }
    }

    /** Shows what it is given. */
    @ComponentType(id = "gauge", name = "Gauge", category = "test")
    public static final class Gauge implements Behavior {
        @In(unit = "m")
        double input;

        @Out(unit = "m")
        double value;

        @Override
        public void outputs() {
            value = 2 * input;
        }
    }
}
