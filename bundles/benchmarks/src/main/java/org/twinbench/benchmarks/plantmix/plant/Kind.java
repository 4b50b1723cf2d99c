package org.twinbench.benchmarks.plantmix.plant;

import java.util.List;
import java.util.Locale;
import org.twinbench.api.component.Behavior;
import org.twinbench.benchmarks.plantmix.type.Actuator;
import org.twinbench.benchmarks.plantmix.type.Adder;
import org.twinbench.benchmarks.plantmix.type.Gain;
import org.twinbench.benchmarks.plantmix.type.Heater;
import org.twinbench.benchmarks.plantmix.type.Pid;
import org.twinbench.benchmarks.plantmix.type.Sensor;
import org.twinbench.benchmarks.plantmix.type.Tank;
import org.twinbench.benchmarks.plantmix.type.Valve;

/** The component types, in the order in which C and Python number them, with the order of their inputs and parameters. */
public enum Kind {
    SENSOR(Sensor.class, List.of("u"), new Range("tau", 0.01, 1)),
    HEATER(Heater.class, List.of("pw", "ta"), new Range("g", 0.5, 2), new Range("rc", 0.1, 1)),
    VALVE(Valve.class, List.of("pos", "dp"), new Range("kv", 0.5, 2)),
    TANK(Tank.class, List.of("qi", "qo"), new Range("area", 0.5, 2), new Range("hmax", 1, 3)),
    PID(
            Pid.class,
            List.of("sp", "pv"),
            new Range("kp", 0.2, 2),
            new Range("ki", 0.1, 1),
            new Range("kd", 0, 0.1),
            new Range("low", -5, -1),
            new Range("high", 1, 5)),
    GAIN(Gain.class, List.of("u"), new Range("k", -1.2, 1.2), new Range("b", -1, 1)),
    ADDER(
            Adder.class,
            List.of("a", "b", "c"),
            new Range("w1", -0.6, 0.6),
            new Range("w2", -0.6, 0.6),
            new Range("w3", 0, 1)),
    ACTUATOR(Actuator.class, List.of("cmd"), new Range("r", 0.001, 0.1));

    /** Most inputs that a type has. */
    static final int INPUTS = 3;

    /** Most parameters that a type has. */
    static final int PARAMETERS = 5;

    private final Class<? extends Behavior> type;
    private final List<String> inputs;
    private final List<Range> parameters;

    Kind(Class<? extends Behavior> type, List<String> inputs, Range... parameters) {
        this.type = type;
        this.inputs = inputs;
        this.parameters = List.of(parameters);
    }

    /** A parameter and the values that it may be given. */
    record Range(String name, double least, double most) {}

    Class<? extends Behavior> type() {
        return type;
    }

    String id() {
        return "plantmix." + type.getSimpleName().toLowerCase(Locale.ROOT);
    }

    List<String> inputs() {
        return inputs;
    }

    List<Range> parameters() {
        return parameters;
    }
}
