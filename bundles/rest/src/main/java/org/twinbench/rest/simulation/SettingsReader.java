package org.twinbench.rest.simulation;

import java.math.BigDecimal;
import java.math.RoundingMode;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.OptionalLong;
import org.twinbench.api.model.IllegalQuantity;
import org.twinbench.api.model.MachineModel;
import org.twinbench.api.model.Units;
import org.twinbench.api.run.RunRequest;
import org.twinbench.api.simulation.settings.Integration;
import org.twinbench.api.simulation.settings.SimulationSettings;
import org.twinbench.api.simulation.settings.SimulationSettings.Coupled;
import org.twinbench.api.value.InvalidInput;
import org.twinbench.api.value.Mistake;
import org.twinbench.api.value.Value;
import org.twinbench.rest.simulation.StartRequest.Mode;
import org.twinbench.rest.simulation.StartRequest.Recording;

/** Reads from a request how a machine is run and recorded, and finds every mistake in it. */
final class SettingsReader {

    private static final long SHORTEST_STEP = 1_000;
    private static final long LONGEST_STEP = 3_600_000_000_000L;

    private final TimeText times;
    private final List<Mistake> mistakes = new ArrayList<>();

    SettingsReader(Units units) {
        this(quantity -> units.number(quantity, "s", true));
    }

    SettingsReader(TimeText times) {
        this.times = times;
    }

    /** Reads times with their units. */
    @FunctionalInterface
    interface TimeText {

        /** Returns a time in seconds. */
        double seconds(String quantity) throws IllegalQuantity;
    }

    /**
     * Reads how to run and record a machine.
     *
     * @param folder where file parameters are found
     * @throws InvalidInput with every mistake
     */
    RunRequest read(StartRequest request, MachineModel machine, Path folder) {
        RunRequest plain = RunRequest.of(machine, SimulationSettings.defaults(folder));
        return read(
                request,
                new RunRequest(
                        request.machineModelId(),
                        machine,
                        plain.settings(),
                        plain.signals(),
                        plain.every(),
                        plain.deadBand(),
                        plain.keepNanos()));
    }

    /**
     * Reads how to go on from a snapshot.
     *
     * @param fork what is as it was, unless the request says something else; the step cannot be
     * @throws InvalidInput with every mistake
     */
    RunRequest readFork(StartRequest request, RunRequest fork) {
        long step = fork.settings().stepNanos();
        request.step().map(this::step).filter(other -> other != step).ifPresent(other -> {
            String range = BigDecimal.valueOf(step, 9).stripTrailingZeros().toPlainString() + " s";
            mistakes.add(Mistake.at("/step", "The step of a snapshot stays: " + range + "; leave step out.")
                    .value(text(request.step().orElseThrow()))
                    .range(range));
        });
        request.machineModelId()
                .ifPresent(machine -> mistakes.add(
                        Mistake.at("/machine_model_id", "The snapshot brings its machine; leave machine_model_id out.")
                                .value(Long.toString(machine))));
        return read(request, fork);
    }

    private RunRequest read(StartRequest request, RunRequest otherwise) {
        SimulationSettings defaults = otherwise.settings();
        long step = request.step().map(this::step).orElse(defaults.stepNanos());
        double speed = request.speed().map(this::speed).orElse(defaults.speed());
        OptionalLong duration =
                request.duration().map(this::duration).map(OptionalLong::of).orElse(defaults.durationNanos());
        OptionalLong every = optional(request.record().flatMap(Recording::every).map(given -> every(given, step)));
        Integration integration = integration(request, defaults.integration());
        OptionalLong keep = optional(request.keep().map(this::keep));
        Optional<Coupled> coupled = coupled(request);
        refuseMistakes();
        SimulationSettings settings = new SimulationSettings(
                step,
                speed,
                duration,
                request.seed().orElse(defaults.seed()),
                request.onError().orElse(defaults.onError()),
                request.latePolicy().orElse(defaults.latePolicy()),
                defaults.folder(),
                defaults.journal(),
                integration,
                coupled);
        String signals = request.record().flatMap(Recording::signals).orElse(otherwise.signals());
        Map<String, Value> deadBand =
                request.record().flatMap(Recording::deadBand).orElse(otherwise.deadBand());
        return new RunRequest(
                otherwise.machineModelId(), otherwise.machine(), settings, signals, every, deadBand, keep);
    }

    private Integration integration(StartRequest request, Integration defaults) {
        double relative = request.relativeTolerance().orElse(defaults.relativeTolerance());
        double absolute = request.absoluteTolerance().orElse(defaults.absoluteTolerance());
        if (!Integration.isRelative(relative)) {
            mistakes.add(
                    Mistake.at("/relative_tolerance", "The relative tolerance is a ratio without a unit, such as 1e-6.")
                            .value(Double.toString(relative))
                            .range("1e-14 to 0.1"));
            return defaults;
        }
        if (!Integration.isAbsolute(absolute)) {
            mistakes.add(Mistake.at(
                            "/absolute_tolerance",
                            "The absolute tolerance is a number in the unit of each continuous state, such as 1e-9.")
                    .value(Double.toString(absolute))
                    .range("above 0"));
            return defaults;
        }
        return new Integration(request.solver().orElse(defaults.solver()), relative, absolute);
    }

    private static OptionalLong optional(Optional<Long> value) {
        return value.map(OptionalLong::of).orElseGet(OptionalLong::empty);
    }

    private long every(Value given, long step) {
        long nanos = nanos("/record/every", given);
        if (nanos <= 0 || step > 0 && nanos % step != 0) {
            String multiple = "a multiple of the step, "
                    + BigDecimal.valueOf(step, 9).stripTrailingZeros().toPlainString() + " s";
            mistakes.add(
                    Mistake.at("/record/every", "Rows are recorded a whole number of steps apart: " + multiple + ".")
                            .value(text(given))
                            .range(multiple));
        }
        return step > 0 ? nanos / step : 1;
    }

    private long keep(Value given) {
        long nanos = nanos("/keep", given);
        if (nanos <= 0) {
            mistakes.add(Mistake.at("/keep", "Samples are kept for some time, such as \"1 h\"; leave keep out for all.")
                    .value(text(given))
                    .range("above 0 s"));
        }
        return nanos;
    }

    /**
     * Reads a pace alone.
     *
     * @throws InvalidInput if it is none
     */
    double readSpeed(Value given) {
        double speed = speed(given);
        refuseMistakes();
        return speed;
    }

    private Optional<Coupled> coupled(StartRequest request) {
        if (request.simulationMode().filter(Mode.HIL::equals).isPresent()) {
            return Optional.of(new Coupled(request.arm().orElse(false)));
        }
        if (request.arm().filter(arm -> arm).isPresent()) {
            mistakes.add(Mistake.at(
                            "/arm",
                            "Only a machine that is coupled to its controllers writes tags; say \"simulation_mode\":"
                                    + " \"hil\", or leave arm out.")
                    .value("true")
                    .range("false"));
        }
        return Optional.empty();
    }

    private long step(Value given) {
        long nanos = nanos("/step", given);
        if (nanos < SHORTEST_STEP || nanos > LONGEST_STEP) {
            mistakes.add(Mistake.at("/step", "A step takes from 1 µs to 1 h of simulated time.")
                    .value(text(given))
                    .range("1 µs to 1 h"));
        }
        return nanos;
    }

    private long duration(Value given) {
        long nanos = nanos("/duration", given);
        if (nanos < 0) {
            mistakes.add(
                    Mistake.at("/duration", "A run cannot end before it began; leave duration out for an endless one.")
                            .value(text(given))
                            .range("0 s or more"));
        }
        return nanos;
    }

    private double speed(Value given) {
        if (given instanceof Value.Decimal decimal && decimal.number().signum() > 0) {
            return decimal.number().doubleValue();
        }
        if (Value.of(Pace.MAX).equals(given)) {
            return Double.POSITIVE_INFINITY;
        }
        mistakes.add(Mistake.at(
                        "/speed", "The speed is how many seconds are simulated in one: a number above 0, or \"max\".")
                .value(text(given))
                .range("above 0, or \"max\""));
        return 1;
    }

    private long nanos(String path, Value given) {
        try {
            return seconds(given)
                    .movePointRight(9)
                    .setScale(0, RoundingMode.HALF_EVEN)
                    .longValueExact();
        } catch (IllegalQuantity e) {
            mistakes.add(Mistake.at(path, e.getMessage()).value(text(given)));
        } catch (ArithmeticException e) {
            mistakes.add(Mistake.at(path, "This time is longer than a simulation lasts, 292 years.")
                    .value(text(given))
                    .range("up to 292 years"));
        }
        return LONGEST_STEP;
    }

    private BigDecimal seconds(Value given) throws IllegalQuantity {
        if (given instanceof Value.Decimal decimal) {
            return decimal.number();
        }
        if (given instanceof Value.Text quantity) {
            return BigDecimal.valueOf(times.seconds(quantity.text()));
        }
        throw new IllegalQuantity("A time is a number of seconds, or a text with its unit such as \"10 ms\".");
    }

    private void refuseMistakes() {
        if (!mistakes.isEmpty()) {
            throw new InvalidInput(mistakes);
        }
    }

    private static String text(Value given) {
        if (given instanceof Value.Text text) {
            return text.text();
        }
        return given instanceof Value.Decimal decimal ? decimal.number().toPlainString() : given.toString();
    }
}
