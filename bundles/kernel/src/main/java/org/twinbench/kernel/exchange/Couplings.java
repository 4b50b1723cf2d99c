package org.twinbench.kernel.exchange;

import java.nio.file.Path;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.ScheduledThreadPoolExecutor;
import java.util.function.DoubleSupplier;
import java.util.function.Function;
import org.osgi.service.component.annotations.Activate;
import org.osgi.service.component.annotations.Component;
import org.osgi.service.component.annotations.Deactivate;
import org.osgi.service.component.annotations.Reference;
import org.twinbench.api.model.MachineModel;
import org.twinbench.api.model.Units;
import org.twinbench.api.simulation.settings.SimulationSettings;
import org.twinbench.api.value.InvalidInput;
import org.twinbench.api.value.Mistake;
import org.twinbench.kernel.assembly.Assembler;
import org.twinbench.kernel.assembly.Assembly;
import org.twinbench.kernel.assembly.CouplingChecks;
import org.twinbench.kernel.exchange.contact.LinkPlan;
import org.twinbench.kernel.exchange.coupled.LinkedMachine;
import org.twinbench.kernel.exchange.coupled.LinkedReader;
import org.twinbench.kernel.exchange.setting.AllowedHosts;
import org.twinbench.kernel.exchange.setting.BindingReader;
import org.twinbench.kernel.exchange.tag.Bound;
import org.twinbench.kernel.exchange.tag.PresentRow;
import org.twinbench.kernel.setting.SettingReader;

/** Couples simulations to what their links reach. Safe for use by many threads. */
@Component(service = {Couplings.class, CouplingChecks.class})
public final class Couplings implements CouplingChecks {

    /** What is wrong does not depend on it. */
    private static final Duration ANY_STEP = Duration.ofMillis(10);

    /** Where a protocol is named that is not installed: it may be on the host for which the machine is made. */
    private static final String PROTOCOL = "/links/[^/]*/protocol";

    private final LinkAccess access;
    private final Assembler assembler;
    private final Units units;
    private final AutoCloseable protocolListener;
    private final Set<Coupling> present = ConcurrentHashMap.newKeySet();
    private final ScheduledThreadPoolExecutor clock = new ScheduledThreadPoolExecutor(1, task -> {
        Thread daemon = new Thread(task, "twinbench-link-clock");
        daemon.setDaemon(true);
        return daemon;
    });

    /** Couples nothing yet. */
    @Activate
    public Couplings(@Reference LinkAccess access, @Reference Assembler assembler, @Reference Units units) {
        this.access = access;
        this.assembler = assembler;
        this.units = units;
        this.clock.setRemoveOnCancelPolicy(true);
        this.protocolListener = access.protocols().onChange(this::protocolChanged);
    }

    /** Returns what couples machines on a host without protocols. */
    public static Couplings withoutProtocols(Assembler assembler, Units units) {
        return new Couplings(new LinkAccess(new Protocols(), units, new AllowedHosts(Set.of())), assembler, units);
    }

    private void protocolChanged(String id) {
        present.forEach(coupling -> coupling.protocolChanged(id));
    }

    /**
     * Reads the links of a machine, if it is to be coupled.
     *
     * @throws InvalidInput with everything that refuses the start
     */
    public LinkedMachine read(MachineModel machine, SimulationSettings settings) {
        if (settings.coupled().isEmpty()) {
            return LinkedMachine.alone();
        }
        boolean armed = settings.coupled().get().armed();
        Path folder = settings.folder();
        LinkedReader reader = reader(folder);
        LinkedMachine linked = LinkedMachine.of(
                machine,
                (model, beside) -> assembler.assemble(model, folder, beside),
                (model, assembled) -> plans(reader, model, assembled, settings.stepNanos(), armed));
        requireSpeed(linked, settings.speed());
        return linked;
    }

    private LinkedReader reader(Path folder) {
        return new LinkedReader(access.reader(), new BindingReader(new SettingReader(units, folder)));
    }

    @Override
    public List<Mistake> mistakes(MachineModel machine, Assembly assembled, Path folder) {
        try {
            reader(folder).read(machine, assembled.parts(), ANY_STEP);
            return List.of();
        } catch (InvalidInput refused) {
            return refused.mistakes().stream()
                    .filter(mistake -> !mistake.path().matches(PROTOCOL))
                    .toList();
        }
    }

    @Override
    public List<Mistake> literalSecrets(MachineModel machine) {
        List<Mistake> literal = new ArrayList<>();
        machine.links().forEach((name, link) -> access.reader()
                .literalSecrets(link)
                .forEach(mistake -> literal.add(mistake.under(Mistake.pointer("/links", name)))));
        return literal;
    }

    private static List<LinkPlan> plans(
            LinkedReader reader, MachineModel machine, Assembly assembled, long stepNanos, boolean armed) {
        List<LinkPlan> plans = reader.read(machine, assembled.parts(), Duration.ofNanos(stepNanos));
        return armed ? plans : plans.stream().map(LinkPlan::free).toList();
    }

    /**
     * Refuses a speed other than 1, unless all controllers go in step.
     *
     * @throws InvalidInput if the speed is refused
     */
    public static void requireSpeed(LinkedMachine machine, double speed) {
        List<String> free = machine.links().stream()
                .map(link -> link.plan())
                .filter(plan -> plan.handshake().isEmpty() && !plan.bindings().isEmpty())
                .map(LinkPlan::name)
                .toList();
        if (speed != 1 && !free.isEmpty()) {
            throw new InvalidInput(Mistake.at(
                            "/speed",
                            "Speed is " + speed + ", and " + String.join(", ", free)
                                    + " is coupled in real time; a speed other than 1 takes an armed run whose links"
                                    + " all have lock_step_tick and lock_step_done.")
                    .value(Double.toString(speed))
                    .range("1"));
        }
    }

    /**
     * Couples a machine to what its links reach, which are not connected yet.
     *
     * @param simulation number of the simulation
     * @param speed the pace that is asked for
     * @param rows shows some outputs of the machine
     */
    public Coupling couple(
            long simulation,
            LinkedMachine machine,
            SimulationSettings settings,
            DoubleSupplier speed,
            Function<List<Bound>, PresentRow> rows) {
        boolean armed = settings.coupled().filter(coupled -> coupled.armed()).isPresent();
        Coupling coupling = new Coupling(simulation, machine, armed, new Coupling.Means(rows, speed, access, clock));
        if (!machine.links().isEmpty()) {
            present.add(coupling);
        }
        return coupling;
    }

    /** Forgets a coupling that has ended. */
    public void forget(Coupling coupling) {
        present.remove(coupling);
    }

    @Deactivate
    void close() throws Exception {
        protocolListener.close();
        clock.shutdownNow();
    }
}
