package org.twinbench.kernel.assembly;

import org.twinbench.api.component.Behavior;
import org.twinbench.api.component.ComponentType;
import org.twinbench.api.component.In;
import org.twinbench.api.component.Out;
import org.twinbench.api.component.Param;

/** Component types with units, for the tests of the assembly. */
final class Plant {

    private Plant() {}

    /** Gives a level. */
    @ComponentType(id = "vessel", name = "Vessel", category = "test")
    static final class Vessel implements Behavior {
        @In(unit = "m3/s", required = true, doc = "what flows in")
        double inflow;

        @Param(unit = "m2", min = 0.01, max = 100, formerly = "cross")
        double area = 1;

        @Out(unit = "m")
        double level;

        @Out(unit = "Cel")
        double temperature = 20;

        @Override
        public void step(double dt) {
            level += inflow * dt / area;
            temperature += 0;
        }
    }

    /** Gives a flow. */
    @ComponentType(id = "feed", name = "Feed", category = "test")
    static final class Feed implements Behavior {
        enum Characteristic {
            LINEAR,
            EQUAL_PERCENTAGE
        }

        @Param(unit = "L/s", display = "L/s", min = 0)
        double rate = 1;

        @Param
        Characteristic characteristic = Characteristic.LINEAR;

        @Out(unit = "L/s")
        double flow;

        @Out
        boolean open;

        @Override
        public void step(double dt) {
            flow = rate;
            open = characteristic == Characteristic.LINEAR;
        }
    }

    /** Shows what it is connected to. */
    @ComponentType(id = "display", name = "Display", category = "test")
    static final class Display implements Behavior {
        @In(unit = "$u")
        double input;

        @Param(unit = "$u", difference = true)
        double bias;

        @Param(unit = "$u")
        double offset;

        @Out(unit = "$u")
        double output;

        @Override
        public void outputs() {
            output = input + bias + offset;
        }
    }

    /** Turns one quantity into another. */
    @ComponentType(id = "factor", name = "Factor", category = "test")
    static final class Factor implements Behavior {
        @In(unit = "$u")
        double input;

        @Param(unit = "$v/$u")
        double factor = 1;

        @Out(unit = "$v")
        double output;

        @Override
        public void outputs() {
            output = factor * input;
        }
    }
}
