package org.twinbench.kernel.engine;

import java.nio.file.Path;
import java.util.List;
import java.util.stream.LongStream;
import org.twinbench.api.library.PortDescriptor;
import org.twinbench.api.model.MachineModel;
import org.twinbench.api.simulation.settings.Integration;
import org.twinbench.kernel.assembly.Assembler;
import org.twinbench.kernel.assembly.Assembly;
import org.twinbench.kernel.engine.clock.Machine;
import org.twinbench.kernel.schedule.Plan;
import org.twinbench.kernel.schedule.Plans;

/** A machine on its clock without a simulation around it, whose plan may be replaced at any tick. */
final class PlanRun {

    private final MachineModel model;
    private final Machine machine;

    PlanRun(MachineModel model, long stepNanos) {
        this.model = model;
        this.machine = new Machine(plan(), stepNanos);
    }

    private Plan plan() {
        Assembly assembly = new Assembler(Bench.CATALOG, Bench.UNITS)
                .assemble(model, Path.of(""))
                .assembly()
                .orElseThrow();
        return Plans.of(assembly, 1, false, Integration.DEFAULT);
    }

    void advance(int ticks) {
        for (int i = 0; i < ticks; i++) {
            machine.advance(true);
        }
    }

    /** Goes on with a new plan that takes over the memory of the present one. */
    void replace() {
        machine.replace(plan(), machine.plan().orElseThrow().memory(), List.of(), List.of());
    }

    /** Returns the bits of every output of the present row. */
    long[] bits() {
        Plan plan = machine.plan().orElseThrow();
        LongStream.Builder bits = LongStream.builder();
        for (int i = 0; i < plan.parts().size(); i++) {
            for (PortDescriptor port : plan.parts().get(i).descriptor().ports()) {
                bits.add(Double.doubleToLongBits(plan.reading(i, port.name()).real()));
            }
        }
        return bits.build().toArray();
    }
}
