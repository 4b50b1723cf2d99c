package org.twinbench.commands;

import java.util.List;
import java.util.stream.Stream;
import org.twinbench.api.component.Behavior;
import org.twinbench.api.library.Library;
import org.twinbench.api.model.MachineFiles;
import org.twinbench.api.model.Units;
import org.twinbench.api.simulation.Simulations;
import org.twinbench.api.value.JsonFormat;
import org.twinbench.commands.check.CheckCommand;
import org.twinbench.commands.check.FormatCommand;
import org.twinbench.commands.run.RunCommand;
import org.twinbench.commands.types.TypesCommand;
import org.twinbench.components.heater.Heater;
import org.twinbench.components.math.Gain;
import org.twinbench.components.math.Sum;
import org.twinbench.components.pid.Pid;
import org.twinbench.components.sensor.Sensor;
import org.twinbench.components.tank.Tank;
import org.twinbench.components.valve.Valve;
import org.twinbench.kernel.assembly.Assembler;
import org.twinbench.kernel.assembly.Checks;
import org.twinbench.kernel.catalog.BehaviorType;
import org.twinbench.kernel.catalog.Catalog;
import org.twinbench.kernel.catalog.UnusableClass;
import org.twinbench.kernel.engine.Engine;
import org.twinbench.kernel.engine.clock.RealTime;
import org.twinbench.kernel.exchange.Couplings;
import org.twinbench.kernel.file.JsonMachineFiles;
import org.twinbench.kernel.json.StrictJson;
import org.twinbench.kernel.schedule.compiled.grouping.LibraryExecutions;
import org.twinbench.kernel.units.UcumUnits;

/** The kernel without a framework, with the types that the heated tank needs and those of a test. */
public final class KernelServices {

    private final JsonFormat json = new StrictJson();
    private final Units units = new UcumUnits();
    private final MachineFiles files = new JsonMachineFiles(json);
    private final Catalog catalog;
    private final Assembler assembler;
    private final Simulations simulations;

    /** Starts with these types besides. */
    public KernelServices(List<Class<? extends Behavior>> own) {
        Stream<Class<? extends Behavior>> standard =
                Stream.of(Heater.class, Gain.class, Sum.class, Pid.class, Sensor.class, Tank.class, Valve.class);
        catalog = Catalog.of(
                Stream.concat(standard, own.stream()).map(KernelServices::type).toList());
        assembler = new Assembler(catalog, units);
        simulations = new Engine(
                catalog, assembler, units, Couplings.withoutProtocols(assembler, units), new RealTime(false));
    }

    /** Starts with the types of the heated tank. */
    public KernelServices() {
        this(List.of());
    }

    private static BehaviorType type(Class<? extends Behavior> type) {
        try {
            return BehaviorType.of(type, type.getPackageName(), "1.0.0");
        } catch (UnusableClass unusable) {
            throw new IllegalStateException(unusable);
        }
    }

    /** Returns the command {@code check}. */
    public CheckCommand check() {
        return new CheckCommand(
                json, files, new Checks(assembler, catalog, Couplings.withoutProtocols(assembler, units)));
    }

    /** Returns the command {@code format}. */
    public FormatCommand format() {
        return new FormatCommand(json, files);
    }

    /** Returns the command {@code run}. */
    public RunCommand run() {
        return new RunCommand(json, files, units, catalog, simulations);
    }

    /** Returns the command {@code types}. */
    public TypesCommand types() {
        return new TypesCommand(catalog, units, new LibraryExecutions(catalog));
    }

    /** Returns the types. */
    public Library library() {
        return catalog;
    }

    /** Returns the units. */
    public Units units() {
        return units;
    }
}
