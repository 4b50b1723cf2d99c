package org.twinbench.runs;

import java.lang.annotation.Annotation;
import java.nio.file.Path;
import java.time.Clock;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.OptionalLong;
import java.util.function.BooleanSupplier;
import java.util.stream.Stream;
import org.twinbench.api.component.Behavior;
import org.twinbench.api.model.MachineModel;
import org.twinbench.api.recording.RecordedGroup;
import org.twinbench.api.recording.Recordings;
import org.twinbench.api.recording.Samples;
import org.twinbench.api.run.Run;
import org.twinbench.api.run.RunRequest;
import org.twinbench.api.run.RunState;
import org.twinbench.api.simulation.Simulation;
import org.twinbench.api.simulation.settings.SimulationSettings;
import org.twinbench.api.simulation.settings.SimulationSettings.OnError;
import org.twinbench.api.storage.Storage;
import org.twinbench.api.value.JsonFormat;
import org.twinbench.kernel.assembly.Assembler;
import org.twinbench.kernel.catalog.BehaviorType;
import org.twinbench.kernel.catalog.Catalog;
import org.twinbench.kernel.catalog.UnusableClass;
import org.twinbench.kernel.engine.Engine;
import org.twinbench.kernel.engine.clock.RealTime;
import org.twinbench.kernel.exchange.Couplings;
import org.twinbench.kernel.file.JsonMachineFiles;
import org.twinbench.kernel.json.StrictJson;
import org.twinbench.kernel.units.UcumUnits;
import org.twinbench.runs.recorder.Recorder;
import org.twinbench.runs.shelf.RunShelf;
import org.twinbench.runs.start.Bundles;
import org.twinbench.storage.memory.MemoryRecordings;
import org.twinbench.storage.memory.MemoryStorage;
import org.twinbench.storage.sqlite.Configuration;
import org.twinbench.storage.sqlite.SqliteStorage;
import org.twinbench.storage.sqlite.file.DatabaseFile;
import org.twinbench.storage.sqlite.recording.SqliteRecordings;

/** The runs of a host with the real kernel, and short words for what tests do. */
final class Host implements AutoCloseable {

    static final long STEP = 10_000_000;

    private static final JsonFormat JSON = new StrictJson();
    private static final UcumUnits UNITS = new UcumUnits();

    final Engine simulations;
    final Recorder recorder;
    final RunShelf shelf;
    final RunService runs;
    final Storage storage;
    private String content = "0123456789abcdef";

    Host() {
        this(new MemoryStorage(), Optional.of(new MemoryRecordings()), Clock.systemUTC());
    }

    /** A host whose storage are two SQLite files in a folder. */
    static Host in(Path folder) {
        Configuration configuration = new Configuration() {
            @Override
            public String file() {
                return folder.resolve("twinbench.db").toString();
            }

            @Override
            public Class<? extends Annotation> annotationType() {
                return Configuration.class;
            }
        };
        SqliteRecordings recordings = new SqliteRecordings(recordingsIn(folder));
        return new Host(new SqliteStorage(configuration), Optional.of(recordings), Clock.systemUTC());
    }

    static DatabaseFile recordingsIn(Path folder) {
        return DatabaseFile.at(folder.resolve("recordings.db").toString());
    }

    Host(Storage storage, Optional<Recordings> recordings, Clock clock) {
        Catalog catalog = Catalog.of(
                Stream.of(Types.Vessel.class, Types.Gauge.class).map(Host::type).toList());
        Assembler assembler = new Assembler(catalog, UNITS);
        simulations = new Engine(
                catalog, assembler, UNITS, Couplings.withoutProtocols(assembler, UNITS), new RealTime(false));
        this.storage = storage;
        recorder = new Recorder(clock);
        recordings.ifPresent(recorder::bind);
        shelf = new RunShelf(storage, JSON, id -> recorder.find(id).isPresent());
        Starting.Means means = new Starting.Means(
                simulations,
                new JsonMachineFiles(JSON),
                UNITS,
                new Bundles(catalog, (name, version) -> content),
                machine -> Path.of(""),
                "1.0.0");
        runs = new RunService(shelf, recorder, means, "2 GB");
    }

    private static BehaviorType type(Class<? extends Behavior> type) {
        try {
            return BehaviorType.of(type, "org.twinbench.test", "1.0.0");
        } catch (UnusableClass e) {
            throw new AssertionError(e.toString(), e);
        }
    }

    /** A vessel that a gauge looks at. */
    static MachineModel machine() {
        return MachineModel.of(
                "Vessel",
                Map.of(
                        "vessel", MachineModel.Component.of("vessel", Map.of()),
                        "gauge", MachineModel.Component.of("gauge", Map.of())),
                Map.of("gauge.input", List.of("vessel.level")));
    }

    /** A machine of so many vessels. */
    static MachineModel vessels(int count) {
        Map<String, MachineModel.Component> components = new HashMap<>();
        for (int i = 0; i < count; i++) {
            components.put("v" + i, MachineModel.Component.of("vessel", Map.of()));
        }
        return MachineModel.of("Vessels", components, Map.of());
    }

    static SimulationSettings settings(double speed, OptionalLong durationNanos) {
        return new SimulationSettings(STEP, speed, durationNanos, 7, OnError.PAUSE, Path.of(""), List.of());
    }

    /** Runs a machine for so many ticks, as fast as possible. */
    Simulation run(MachineModel machine, long ticks) {
        Simulation simulation =
                runs.start(RunRequest.of(machine, settings(Double.POSITIVE_INFINITY, OptionalLong.of(ticks * STEP))));
        awaitEnd(simulation.id());
        return simulation;
    }

    /** Starts a machine that goes on, and pauses it. */
    Simulation paused() {
        Simulation simulation = runs.start(RunRequest.of(machine(), settings(1, OptionalLong.empty())));
        simulation.pause();
        return simulation;
    }

    Run read(long id) {
        return runs.read(id).content();
    }

    /** Changes what is in the bundles. */
    void bundlesChange() {
        content = "fedcba9876543210";
    }

    /** Waits until a run is over and written. */
    void awaitEnd(long id) {
        await(() -> read(id).state().isEnd() && recorder.find(id).isEmpty());
    }

    static void await(BooleanSupplier condition) {
        long start = System.nanoTime();
        while (!condition.getAsBoolean()) {
            if (System.nanoTime() - start > 60_000_000_000L) {
                throw new AssertionError("what the test waits for does not happen");
            }
            try {
                Thread.sleep(5);
            } catch (InterruptedException e) {
                throw new AssertionError(e);
            }
        }
    }

    /** All samples of a run as text, a line per signal: its path, then tick and bits of each sample. */
    List<String> samples(long id) {
        Recordings recordings = runs.recordings();
        List<String> lines = new ArrayList<>();
        for (RecordedGroup group : recordings.groups(id)) {
            for (int signal = 0; signal < group.signals().size(); signal++) {
                Samples samples = recordings.read(id, group.number(), signal, 0, Long.MAX_VALUE, Integer.MAX_VALUE);
                StringBuilder line =
                        new StringBuilder(group.signals().get(signal).path());
                for (int i = 0; i < samples.count(); i++) {
                    line.append(' ').append(samples.ticks()[i]).append(':').append(samples.values()[i]);
                }
                lines.add(line.toString());
            }
        }
        return lines;
    }

    /** Ends without a word to anybody, as far as the storage can tell. */
    void die() {
        recorder.unbind(runs.recordings());
        recorder.close();
    }

    RunState state(long id) {
        return read(id).state();
    }

    @Override
    public void close() {
        simulations.list().forEach(Simulation::stop);
        runs.close();
        recorder.close();
    }
}
