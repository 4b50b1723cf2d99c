package org.twinbench.projects;

import org.twinbench.api.component.Behavior;
import org.twinbench.api.component.ComponentType;
import org.twinbench.api.component.In;
import org.twinbench.api.component.Out;
import org.twinbench.api.component.Param;

/** Component types for tests. */
final class Types {
    private Types() {}

    /** Takes a flow, gives a level. */
    @ComponentType(id = "vessel", name = "Vessel", category = "test")
    static final class Vessel implements Behavior {
        @In(unit = "m3/s", required = true, doc = "what flows in")
        double inflow;

        @Param(unit = "m2", min = 0.01, max = 100)
        double area = 1;

        @Out(unit = "m")
        double level;

        @Override
        public void step(double dt) {
            level += inflow * dt / area;
        }
    }

    /** Gives a flow. */
    @ComponentType(id = "feed", name = "Feed", category = "test")
    static final class Feed implements Behavior {
        @Param(unit = "L/s", min = 0)
        double rate = 1;

        @Out(unit = "L/s")
        double flow;

        @Override
        public void step(double dt) {
            flow = rate;
        }
    }

    /** Adds flows. */
    @ComponentType(id = "header", name = "Header", category = "test")
    static final class Header implements Behavior {
        @In(unit = "m3/s", sum = true)
        double inflow;

        @Out(unit = "m3/s")
        double flow;

        @Override
        public void outputs() {
            flow = inflow;
        }
    }

    /** Gives a pressure at a port of the same name as a feed's. */
    @ComponentType(id = "presser", name = "Presser", category = "test")
    static final class Presser implements Behavior {
        @Param(unit = "Pa")
        double pressure = 1;

        @Out(unit = "Pa")
        double flow;

        @Override
        public void step(double dt) {
            flow = pressure;
        }
    }
}
