package org.twinbench.commands.run;

import java.io.PrintWriter;
import java.nio.file.Path;
import java.util.List;
import java.util.OptionalLong;
import org.twinbench.api.library.Library;
import org.twinbench.api.model.MachineModel;
import org.twinbench.api.simulation.Simulation;
import org.twinbench.api.simulation.Simulations;
import org.twinbench.api.simulation.settings.SimulationSettings;
import org.twinbench.api.simulation.settings.SimulationSettings.Coupled;
import org.twinbench.api.simulation.settings.SimulationSettings.OnError;
import org.twinbench.api.value.InvalidInput;
import org.twinbench.api.value.JsonFormat;
import org.twinbench.api.value.Mistake;
import org.twinbench.commands.file.Finding;
import org.twinbench.commands.file.MachineReader;
import org.twinbench.commands.file.Source;
import org.twinbench.commands.file.WrongInput;
import org.twinbench.commands.run.coupled.WritePlan;

/** Makes a simulation of a machine file and options. */
final class Preparation {

    private final MachineReader reader;
    private final Library library;
    private final JsonFormat json;
    private final Simulations simulations;
    private final PrintWriter told;

    /** @param told takes what is said before anything happens */
    Preparation(MachineReader reader, Library library, JsonFormat json, Simulations simulations, PrintWriter told) {
        this.reader = reader;
        this.library = library;
        this.json = json;
        this.simulations = simulations;
        this.told = told;
    }

    /**
     * A simulation that shows row 0.
     *
     * @param simulation the simulation
     * @param reproduction how to have it again
     */
    record Ready(Simulation simulation, Reproduction reproduction) implements AutoCloseable {

        @Override
        public void close() {
            simulation.close();
        }
    }

    /**
     * Prepares.
     *
     * @throws WrongInput with every mistake in file and options
     */
    Ready prepare(Path file, Course course, RunOptions options) {
        Source source = reader.read(file);
        Assignments assignments = new Assignments(library, json);
        MachineModel machine = assignments.apply(source.machine(), options.assignments);
        if (options.hil) {
            new WritePlan(library, machine, options.arm).lines().forEach(told::println);
        }
        SimulationSettings settings = new SimulationSettings(
                        course.step(),
                        course.speed(),
                        options.hil ? OptionalLong.of(course.time(course.steps())) : OptionalLong.empty(),
                        options.seed,
                        OnError.STOP,
                        source.folder(),
                        List.of())
                .with(options.integration())
                .with(options.latePolicy());
        Reproduction reproduction = new Reproduction(
                file, course.step(), options.seed, options.integration(), options.assignments, options.coupling());
        try {
            return new Ready(simulations.prepare(1, machine, coupled(settings, options)), reproduction);
        } catch (InvalidInput invalid) {
            throw MachineReader.wrong(file, findings(source, assignments, invalid.mistakes()));
        }
    }

    private static SimulationSettings coupled(SimulationSettings settings, RunOptions options) {
        return options.hil ? settings.with(new Coupled(options.arm)) : settings;
    }

    /** A mistake in an option is found there, not on a line of the file. */
    private List<Finding> findings(Source source, Assignments assignments, List<Mistake> mistakes) {
        return mistakes.stream()
                .map(mistake -> assignments
                        .option(mistake.path())
                        .map(option -> Finding.of(option, mistake))
                        .orElseGet(() -> reader.findings(source.path(), source.text(), List.of(mistake))
                                .get(0)))
                .toList();
    }
}
