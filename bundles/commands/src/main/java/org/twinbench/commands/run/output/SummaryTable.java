package org.twinbench.commands.run.output;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.twinbench.api.library.Kind;
import org.twinbench.api.library.PortDescriptor;
import org.twinbench.api.model.IllegalQuantity;
import org.twinbench.api.model.Units;
import org.twinbench.api.model.Units.Conversion;
import org.twinbench.api.simulation.Probe;
import org.twinbench.commands.text.Columns;
import org.twinbench.commands.text.Figures;

/** The table that closes a run: start, end, smallest and largest value of each signal, in the unit in which people read it. */
public final class SummaryTable {

    private static final int MOST_LINES = 25;

    private final Units units;

    public SummaryTable(Units units) {
        this.units = units;
    }

    /** Returns the lines; of very many signals the first ones only, and how to choose. */
    public List<String> lines(Probe probe, Statistics statistics) {
        List<String> paths = probe.paths();
        List<PortDescriptor> ports = probe.ports();
        Columns table = new Columns("  ", 4);
        table.add("", "  start", "    end", "    min", "    max");
        int shown = Math.min(paths.size(), MOST_LINES);
        for (int i = 0; i < shown; i++) {
            table.add(row(i, paths.get(i), ports.get(i), statistics));
        }
        List<String> lines = new ArrayList<>(table.lines());
        if (shown < paths.size()) {
            lines.add("  … and " + Figures.count(paths.size() - shown) + " more; --record 'tank.*' chooses");
        }
        return lines;
    }

    private String[] row(int signal, String path, PortDescriptor port, Statistics statistics) {
        Conversion shown = conversion(port).orElse(Conversion.NONE);
        double start = shown.apply(statistics.start(signal));
        double end = shown.apply(statistics.end(signal));
        double one = shown.apply(statistics.min(signal));
        double other = shown.apply(statistics.max(signal));
        double min = Math.min(one, other);
        double max = Math.max(one, other);
        int decimals = port.kind() == Kind.REAL ? Figures.decimals(min, max) : 0;
        return new String[] {
            path,
            Figures.fixed(start, decimals),
            Figures.fixed(end, decimals),
            Figures.fixed(min, decimals),
            Figures.fixed(max, decimals),
            units.symbol(conversion(port).isPresent() ? port.display() : port.unit())
        };
    }

    private Optional<Conversion> conversion(PortDescriptor port) {
        try {
            return units.conversion(port.unit(), port.display(), port.difference());
        } catch (IllegalQuantity noUnit) {
            return Optional.empty();
        }
    }
}
