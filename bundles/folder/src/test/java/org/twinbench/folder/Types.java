package org.twinbench.folder;

import java.util.List;
import java.util.stream.Stream;
import org.twinbench.api.component.Behavior;
import org.twinbench.api.component.ComponentType;
import org.twinbench.api.component.In;
import org.twinbench.api.component.Out;
import org.twinbench.api.component.Param;
import org.twinbench.kernel.catalog.BehaviorType;
import org.twinbench.kernel.catalog.Catalog;
import org.twinbench.kernel.catalog.InstalledType;
import org.twinbench.kernel.catalog.UnusableClass;

/** A library for tests. */
final class Types {

    private Types() {}

    static Catalog catalog() {
        List<InstalledType> types =
                Stream.of(Vessel.class, Feed.class).map(Types::type).toList();
        return Catalog.of(types);
    }

    private static InstalledType type(Class<? extends Behavior> type) {
        try {
            return BehaviorType.of(type, "org.twinbench.test", "1.0.0");
        } catch (UnusableClass e) {
            throw new AssertionError(e.toString(), e);
        }
    }

    /** Takes a flow, gives a level. */
    @ComponentType(id = "vessel", name = "Vessel", category = "test")
    static final class Vessel implements Behavior {
        @In(unit = "m3/s", doc = "what flows in")
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
}
