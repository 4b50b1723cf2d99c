package org.twinbench.kernel.engine.reading;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.twinbench.api.library.Kind;
import org.twinbench.kernel.assembly.Part;
import org.twinbench.kernel.engine.clock.Machine;
import org.twinbench.kernel.exchange.tag.Batch;
import org.twinbench.kernel.exchange.tag.Bound;
import org.twinbench.kernel.exchange.tag.PresentRow;
import org.twinbench.kernel.schedule.Plan;
import org.twinbench.kernel.wiring.PortPath;

/** Reads bound outputs beside the ticks; from another plan as soon as the machine has one. */
public final class OutputRow implements PresentRow {

    private static final int ATTEMPTS = 10;

    private final Machine machine;
    private final List<Bound> outputs;
    private Optional<Plan> plan = Optional.empty();
    private Optional<List<Plan.Reading>> readings = Optional.empty();
    private boolean read;

    /** @param outputs ports that the machine has, or will have once an edit is in force; until then there is nothing to read */
    public OutputRow(Machine machine, List<Bound> outputs) {
        this.machine = machine;
        this.outputs = outputs;
    }

    @Override
    public boolean read(Batch into) {
        for (int attempt = 0; attempt < ATTEMPTS; attempt++) {
            bind();
            read = false;
            if (machine.glance(() -> copy(into))) {
                return read;
            }
            Thread.onSpinWait();
        }
        return false;
    }

    private void bind() {
        Optional<Plan> present = machine.plan();
        if (!isBound(present)) {
            readings = present.flatMap(this::readings);
            plan = present;
        }
    }

    private boolean isBound(Optional<Plan> present) {
        return present.isPresent()
                && plan.filter(bound -> bound == present.get()).isPresent();
    }

    private Optional<List<Plan.Reading>> readings(Plan present) {
        Map<String, Integer> index = new HashMap<>();
        List<Part> parts = present.parts();
        for (int i = 0; i < parts.size(); i++) {
            index.put(parts.get(i).path(), i);
        }
        List<Plan.Reading> found = new ArrayList<>();
        for (Bound output : outputs) {
            PortPath port = PortPath.of(output.port()).orElseThrow();
            Integer component = index.get(port.component());
            if (component == null
                    || parts.get(component).descriptor().port(port.port()).isEmpty()) {
                return Optional.empty();
            }
            found.add(present.reading(component, port.port()));
        }
        return Optional.of(found);
    }

    private void copy(Batch into) {
        if (!isBound(machine.plan()) || readings.isEmpty()) {
            return;
        }
        List<Plan.Reading> from = readings.get();
        for (int i = 0; i < from.size(); i++) {
            if (outputs.get(i).kind() == Kind.REAL) {
                into.reals[i] = from.get(i).real();
            } else {
                into.wholes[i] = from.get(i).whole();
            }
        }
        into.tick = machine.tick();
        read = true;
    }
}
