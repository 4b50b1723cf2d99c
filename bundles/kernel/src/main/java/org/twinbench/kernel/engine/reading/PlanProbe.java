package org.twinbench.kernel.engine.reading;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.stream.IntStream;
import org.twinbench.api.library.PortDescriptor;
import org.twinbench.api.simulation.Probe;
import org.twinbench.api.value.InvalidInput;
import org.twinbench.api.value.Mistake;
import org.twinbench.kernel.assembly.Part;
import org.twinbench.kernel.engine.clock.Machine;
import org.twinbench.kernel.schedule.Plan;
import org.twinbench.kernel.wiring.PortPath;

/** Reads chosen ports of a plan straight from their slots. */
public final class PlanProbe implements Probe {

    private final List<String> paths;
    private final List<PortDescriptor> ports = new ArrayList<>();
    private final Plan.Reading[] readings;

    public PlanProbe(Machine machine, List<String> paths) {
        this.paths = List.copyOf(paths);
        Plan plan = machine.plan().orElseThrow(() -> new IllegalStateException("The simulation has ended."));
        this.readings = IntStream.range(0, paths.size())
                .mapToObj(i -> reading(machine, plan, paths.get(i), Integer.toString(i)))
                .toArray(Plan.Reading[]::new);
    }

    private Plan.Reading reading(Machine machine, Plan plan, String path, String place) {
        Optional<PortPath> port = PortPath.of(path);
        Optional<Integer> component = port.flatMap(p -> machine.find(p.component()));
        if (component.isEmpty()) {
            throw new InvalidInput(Mistake.at("/" + place, "There is no signal \"" + path + "\"."));
        }
        Part part = plan.parts().get(component.get());
        PortDescriptor descriptor = part.descriptor()
                .port(port.get().port())
                .orElseThrow(() -> new InvalidInput(Mistake.at("/" + place, "There is no signal \"" + path + "\".")));
        ports.add(descriptor);
        return plan.reading(component.get(), descriptor.name());
    }

    @Override
    public List<String> paths() {
        return paths;
    }

    @Override
    public List<PortDescriptor> ports() {
        return List.copyOf(ports);
    }

    @Override
    public void read(double[] into) {
        for (int i = 0; i < readings.length; i++) {
            into[i] = readings[i].real();
        }
    }
}
