package org.twinbench.kernel.engine.reading;

import java.util.ArrayList;
import java.util.List;
import org.twinbench.api.library.PortDescriptor;
import org.twinbench.kernel.assembly.Part;
import org.twinbench.kernel.schedule.Plan;

/** The signals of a plan that a pattern chose, inputs and outputs. */
public record Columns(List<Column> columns) {

    /** One signal and how to read it. */
    public record Column(String path, PortDescriptor port, Plan.Reading reading) {}

    public static Columns of(Plan plan, PathPattern pattern) {
        List<Column> columns = new ArrayList<>();
        List<Part> parts = plan.parts();
        for (int i = 0; i < parts.size(); i++) {
            for (PortDescriptor port : parts.get(i).descriptor().ports()) {
                String path = parts.get(i).path() + "." + port.name();
                if (pattern.matches(path)) {
                    columns.add(new Column(path, port, plan.reading(i, port.name())));
                }
            }
        }
        return new Columns(List.copyOf(columns));
    }
}
