package org.twinbench.runs;

import java.nio.file.Path;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.OptionalLong;
import java.util.function.Function;
import org.twinbench.api.model.MachineFiles;
import org.twinbench.api.model.MachineModel;
import org.twinbench.api.model.Units;
import org.twinbench.api.run.RecordedRows;
import org.twinbench.api.run.Run;
import org.twinbench.api.run.RunCoupling;
import org.twinbench.api.run.RunOrigin;
import org.twinbench.api.run.RunProgress;
import org.twinbench.api.run.RunRequest;
import org.twinbench.api.run.RunSamples;
import org.twinbench.api.run.RunSetup;
import org.twinbench.api.run.RunState;
import org.twinbench.api.simulation.Simulation;
import org.twinbench.api.simulation.Simulations;
import org.twinbench.api.simulation.settings.Command;
import org.twinbench.api.simulation.settings.Command.Kind;
import org.twinbench.api.simulation.settings.Integration;
import org.twinbench.api.simulation.settings.LatePolicy;
import org.twinbench.api.simulation.settings.SimulationSettings;
import org.twinbench.api.value.Value;
import org.twinbench.runs.recorder.Recorder;
import org.twinbench.runs.shelf.RunShelf;
import org.twinbench.runs.start.Bundles;
import org.twinbench.runs.start.Opening;
import org.twinbench.runs.start.Sha256;

/** Starts runs: the record is there before the simulation, and goes with it where that cannot start. */
record Starting(RunShelf shelf, Recorder recorder, Means means) {

    /**
     * What it takes to start a run.
     *
     * @param units what dead bands are read with
     * @param folder where files are found that a stored machine names, or one that is not stored
     * @param version version of Twinbench
     */
    record Means(
            Simulations simulations,
            MachineFiles files,
            Units units,
            Bundles bundles,
            Function<Optional<Long>, Path> folder,
            String version) {}

    Simulation start(RunRequest request) {
        return start(request, Optional.empty());
    }

    private Simulation start(RunRequest request, Optional<Long> replays) {
        String machine = means.files().print(request.machine());
        RunSetup setup = setup(request, replays, Sha256.of(machine));
        Run run = new Run(setup, RunState.READY, RunProgress.NONE, RunSamples.NONE, false, Optional.empty());
        long id = shelf.create(run, machine);
        try {
            return started(id, request);
        } catch (RuntimeException | Error refused) {
            shelf.delete(id);
            throw refused;
        }
    }

    private Simulation started(long id, RunRequest request) {
        Simulation simulation = means.simulations().prepare(id, request.machine(), request.settings());
        try {
            Opening opening = Opening.of(simulation, request, means.units());
            shelf.update(id, OptionalLong.empty(), run -> run.with(run.setup().with(opening.recorded())));
            simulation.start();
            recorder.add(simulation, opening);
        } catch (RuntimeException | Error refused) {
            simulation.close();
            throw refused;
        }
        return simulation;
    }

    private RunSetup setup(RunRequest request, Optional<Long> replays, String sha256) {
        MachineModel machine = request.machine();
        SimulationSettings settings = request.settings();
        return new RunSetup(
                request.machineModelId(),
                machine.name(),
                sha256,
                settings.stepNanos() / 1e9,
                Double.isInfinite(settings.speed()) ? Value.of("max") : Value.of(settings.speed()),
                seconds(settings.durationNanos()),
                settings.seed(),
                settings.onError(),
                Optional.of(settings.integration()),
                Optional.of(settings.latePolicy()),
                new RecordedRows(
                        request.signals(), settings.stepNanos() / 1e9, 0, Optional.empty(), Opening.given(request)),
                seconds(request.keepNanos()),
                replays,
                origin(settings),
                settings.coupled().map(coupled -> coupling(machine, coupled.armed())),
                means.version(),
                means.bundles().of(machine),
                Instant.now().toString());
    }

    /** A fork names in its snapshot where that was taken. */
    private static Optional<RunOrigin> origin(SimulationSettings settings) {
        return settings.journal().stream()
                .limit(1)
                .filter(command -> command.kind() == Kind.FORK)
                .map(command -> new RunOrigin(number(command, "simulation"), number(command, "tick")))
                .findFirst();
    }

    /** A link goes in step where it has the tags for that, and may write them. */
    private static RunCoupling coupling(MachineModel machine, boolean armed) {
        List<String> inStep = machine.links().entrySet().stream()
                .filter(link -> armed && link.getValue().settings().containsKey("lock_step_tick"))
                .map(Map.Entry::getKey)
                .toList();
        return new RunCoupling(armed, List.copyOf(machine.links().keySet()), inStep);
    }

    private static long number(Command fork, String member) {
        Value snapshot = fork.values().get("snapshot");
        Value number = ((Value.Members) snapshot).members().get(member);
        return ((Value.Decimal) number).number().longValueExact();
    }

    private static Optional<Double> seconds(OptionalLong nanos) {
        return nanos.isPresent() ? Optional.of(nanos.getAsLong() / 1e9) : Optional.empty();
    }

    /** Computes a run again, as far as it came. */
    Simulation replay(long id, Run run, List<Command> journal, double speed, boolean anyway) {
        MachineModel machine = means.files().read(shelf.machine(run.setup().machineSha256()));
        if (!anyway) {
            means.bundles().requireSame(id, run.setup().bundles(), machine);
        }
        long step = run.setup().stepNanos();
        long first = run.setup().origin().map(RunOrigin::tick).orElse(0L);
        long last = Math.max(first, run.progress().tick());
        SimulationSettings settings = new SimulationSettings(
                        step,
                        speed,
                        OptionalLong.of(Math.multiplyExact(last - first, step)),
                        run.setup().seed(),
                        run.setup().onError(),
                        means.folder().apply(run.setup().machineModelId()),
                        journal.stream()
                                .filter(command -> command.tick() <= last)
                                .toList())
                .with(run.setup().integration().orElse(Integration.DEFAULT))
                .with(run.setup().latePolicy().orElse(LatePolicy.CATCH_UP));
        RecordedRows recorded = run.setup().recorded();
        RunRequest request = new RunRequest(
                run.setup().machineModelId(),
                machine,
                settings,
                recorded.signals(),
                OptionalLong.of(recorded.everyTicks(step)),
                recorded.deadBand().orElse(Map.of()),
                OptionalLong.empty());
        return start(request, Optional.of(id));
    }
}
