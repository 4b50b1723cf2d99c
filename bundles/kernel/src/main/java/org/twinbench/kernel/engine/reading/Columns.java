package org.twinbench.kernel.engine.reading;

import java.util.ArrayList;
import java.util.List;
import org.twinbench.api.library.PortDescriptor;
import org.twinbench.kernel.assembly.Part;
import org.twinbench.kernel.exchange.coupled.LinkedMachine;
import org.twinbench.kernel.schedule.Plan;

/**
 * The signals of a plan that a pattern chose, inputs and outputs. What a link tells is shown by the inputs that are bound to it.
 */
public record Columns(List<Column> columns) {

    /** One signal and how to read it. */
    public record Column(String path, PortDescriptor port, Plan.Reading reading) {}

    public static Columns of(Plan plan, PathPattern pattern) {
        List<Column> columns = new ArrayList<>();
        List<Part> parts = plan.parts();
        for (int i = 0; i < parts.size(); i++) {
            if (!LinkedMachine.isLink(parts.get(i).type())) {
                add(columns, plan, i, pattern);
            }
        }
        return new Columns(List.copyOf(columns));
    }

    private static void add(List<Column> columns, Plan plan, int component, PathPattern pattern) {
        Part part = plan.parts().get(component);
        for (PortDescriptor port : part.descriptor().ports()) {
            String path = part.path() + "." + port.name();
            if (pattern.matches(path)) {
                columns.add(new Column(path, port, plan.reading(component, port.name())));
            }
        }
    }
}
