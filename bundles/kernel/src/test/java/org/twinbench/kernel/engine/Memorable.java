package org.twinbench.kernel.engine;

import java.util.List;
import java.util.stream.Stream;
import org.twinbench.api.component.Behavior;
import org.twinbench.api.component.ComponentType;
import org.twinbench.api.component.ComponentTypeProvider;
import org.twinbench.api.component.GeneralBehavior;
import org.twinbench.api.component.In;
import org.twinbench.api.component.Out;
import org.twinbench.api.component.Parameters;
import org.twinbench.api.component.RandomNumbers;
import org.twinbench.api.component.Signals;
import org.twinbench.api.component.State;
import org.twinbench.api.component.StateReader;
import org.twinbench.api.component.StateWriter;
import org.twinbench.api.component.Time;
import org.twinbench.api.library.ComponentTypeDescriptor;
import org.twinbench.api.library.Kind;
import org.twinbench.api.library.PortDescriptor;
import org.twinbench.kernel.assembly.Assembler;
import org.twinbench.kernel.catalog.Catalog;
import org.twinbench.kernel.catalog.InstalledType;
import org.twinbench.kernel.catalog.ProvidedType;
import org.twinbench.kernel.catalog.UnusableClass;
import org.twinbench.kernel.engine.clock.RealTime;
import org.twinbench.kernel.engine.command.Workshop;

/** Component types that remember in every way there is, beside those of {@link Devices}. */
final class Memorable {

    private static final Catalog CATALOG = Catalog.of(Stream.concat(
                    Stream.of(Devices.class, ContinuousDevices.class)
                            .flatMap(devices -> Stream.of(devices.getDeclaredClasses()))
                            .map(type -> Bench.type(type.asSubclass(Behavior.class))),
                    Stream.of(Bench.type(Delay.class), provided(new WalkType())))
            .toList());

    private Memorable() {}

    static Engine engine() {
        return new Engine(
                CATALOG, new Assembler(CATALOG, Bench.UNITS), Bench.UNITS, Bench.uncoupled(), new RealTime(false));
    }

    static Workshop workshop() {
        return new Workshop(CATALOG, new Assembler(CATALOG, Bench.UNITS), Bench.UNITS);
    }

    private static InstalledType provided(ComponentTypeProvider provider) {
        try {
            return ProvidedType.of(provider, "org.twinbench.test", "1.0.0");
        } catch (UnusableClass e) {
            throw new AssertionError(e.toString(), e);
        }
    }

    /** Gives its input back after three ticks, and tells how the time goes. */
    @ComponentType(id = "delay", name = "Delay", category = "test")
    public static final class Delay implements Behavior {
        @In
        double input;

        @Time
        double time;

        @State
        double[] line = new double[3];

        @State
        int place;

        @State
        boolean odd;

        @Out
        double output;

        @Out(unit = "s")
        double now;

        @Override
        public void outputs() {
            now = time;
        }

        @Override
        public void step(double dt) {
            output = odd ? line[place] : -0.0;
            line[place] = input;
            place = (place + 1) % 3;
            odd = !odd;
        }
    }

    /** A random walk of the general form, with private memory. */
    static final class WalkType implements ComponentTypeProvider {
        @Override
        public ComponentTypeDescriptor descriptor() {
            return new ComponentTypeDescriptor(
                    "walk",
                    "Walk",
                    "test",
                    "walks at random",
                    List.of(
                            input("input"),
                            PortDescriptor.register("output", Kind.REAL, "1", "where it is"),
                            PortDescriptor.register("count", Kind.INTEGER, "1", "how many steps it went")),
                    List.of(),
                    List.of(),
                    List.of(),
                    List.of());
        }

        @Override
        public ComponentTypeDescriptor descriptor(Parameters parameters) {
            return descriptor();
        }

        private static PortDescriptor input(String name) {
            return PortDescriptor.input(name, Kind.REAL, "1", "what draws it");
        }

        @Override
        public GeneralBehavior create(Parameters parameters) {
            return new Walk();
        }
    }

    private static final class Walk implements GeneralBehavior {
        private long stream = 1;
        private double place;
        private double[] last = new double[2];

        @Override
        public void step(Signals signals, double dt) {
            stream = RandomNumbers.next(stream);
            last[(int) (signals.integer(2) % 2)] = place;
            place += RandomNumbers.normal(stream) + 0.1 * signals.real(0) - 0.01 * last[0] + 0.02 * last[1];
            signals.write(1, place);
            signals.write(2, signals.integer(2) + 1);
        }

        @Override
        public void save(StateWriter memory) {
            memory.integer("stream", stream);
            memory.real("place", place);
            memory.reals("last", last);
        }

        @Override
        public void restore(StateReader memory) {
            stream = memory.integer("stream", stream);
            place = memory.real("place", place);
            last = memory.reals("last").orElse(last);
        }
    }
}
