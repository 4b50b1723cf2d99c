package org.twinbench.components.csvreplay;

import java.nio.file.Path;
import java.util.List;
import java.util.Optional;
import org.osgi.annotation.bundle.Capability;
import org.osgi.service.component.annotations.Component;
import org.twinbench.api.component.ComponentTypeProvider;
import org.twinbench.api.component.GeneralBehavior;
import org.twinbench.api.component.Parameters;
import org.twinbench.api.component.UnusableParameters;
import org.twinbench.api.library.ComponentTypeDescriptor;
import org.twinbench.api.library.ParameterDescriptor;
import org.twinbench.api.library.ParameterKind;
import org.twinbench.api.library.PortDescriptor;
import org.twinbench.api.value.Value;

/**
 * Plays a table of a CSV file (RFC 4180, UTF-8) against simulated time. The first column is the time in seconds; every
 * further column is an output, named by its header: {@code level [m]} is the output {@code level} in m, {@code open} is one
 * without a unit. Columns of {@code true} and {@code false} are booleans. Before the first row its values hold.
 */
@Component(service = ComponentTypeProvider.class)
@Capability(namespace = "twinbench.component", attribute = "twinbench.component=csvReplay")
public final class CsvReplay implements ComponentTypeProvider {

    private static final String DOC =
            "Plays a table of a CSV file against time: the first column is time in s, each further one an output.";

    @Override
    public ComponentTypeDescriptor descriptor() {
        return describe(List.of());
    }

    @Override
    public ComponentTypeDescriptor descriptor(Parameters parameters) throws UnusableParameters {
        return describe(table(parameters).ports());
    }

    @Override
    public GeneralBehavior create(Parameters parameters) throws UnusableParameters {
        boolean linear = "linear".equals(parameters.text("interpolation").orElse("linear"));
        boolean repeat = "repeat".equals(parameters.text("after").orElse("hold"));
        Table table = table(parameters);
        if (repeat && table.rows() < 2) {
            throw new UnusableParameters("after", "One row cannot be repeated; add rows or write \"after\": \"hold\".");
        }
        return new Replay(table, linear, repeat);
    }

    private static Table table(Parameters parameters) throws UnusableParameters {
        Path file = parameters
                .file("file")
                .orElseThrow(() -> new UnusableParameters("file", "Name the CSV file that is to be played."));
        return new TableReader(file).read();
    }

    private static ComponentTypeDescriptor describe(List<PortDescriptor> ports) {
        return new ComponentTypeDescriptor(
                "csvReplay",
                "CSV replay",
                "source",
                DOC,
                ports,
                List.of(
                        ParameterDescriptor.fixed(
                                "file",
                                ParameterKind.FILE,
                                Optional.empty(),
                                "the table, beside the machine",
                                List.of()),
                        choice("interpolation", "what holds between two rows", "linear", "previous"),
                        choice("after", "what follows the last row, which closes a round", "hold", "repeat")),
                List.of(),
                List.of(),
                List.of());
    }

    private static ParameterDescriptor choice(String name, String doc, String first, String second) {
        return ParameterDescriptor.fixed(
                name, ParameterKind.ENUMERATION, Optional.of(Value.of(first)), doc, List.of(first, second));
    }
}
