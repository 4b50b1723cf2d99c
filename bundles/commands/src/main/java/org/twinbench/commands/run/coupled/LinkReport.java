package org.twinbench.commands.run.coupled;

import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.OptionalDouble;
import org.twinbench.api.library.Direction;
import org.twinbench.api.link.BindingStatus;
import org.twinbench.api.link.LinkStatus;
import org.twinbench.api.link.TagWrites;
import org.twinbench.api.model.MachineModel.Link;
import org.twinbench.api.simulation.Simulation;
import org.twinbench.api.simulation.SimulationStatus;
import org.twinbench.commands.file.TypedValues;
import org.twinbench.commands.text.Columns;
import org.twinbench.commands.text.Counted;
import org.twinbench.commands.text.Figures;

/**
 * How a coupled run went: links, punctuality, what was written or would have been.
 *
 * @param simulation one that has ended
 * @param armed whether it might write
 */
public record LinkReport(Simulation simulation, boolean armed) {

    private static final String STEP_TAG = "lock_step_tick";

    /** Returns whether a link goes in step: it has the tags for that, and may write them. */
    static boolean isInStep(Link link, boolean armed) {
        return armed && link.settings().containsKey(STEP_TAG);
    }

    /** Returns the lines. */
    public List<String> lines() {
        List<String> lines = new ArrayList<>();
        Columns links = new Columns("  ", 0);
        simulation
                .links()
                .forEach(link -> links.add(
                        link.link(),
                        isInStep(simulation.machine().links().get(link.link()), armed)
                                ? "in lock-step"
                                : "free-running",
                        Counted.of(link.exchanges(), "exchange"),
                        trips(link),
                        missed(link)));
        lines.add("Links");
        lines.addAll(links.lines());
        lines.add("  " + punctuality(simulation.status()));
        lines.addAll(tags());
        lines.addAll(failed());
        return lines;
    }

    private static String trips(LinkStatus link) {
        return link.roundTripMedian().isEmpty()
                ? ""
                : "round trip " + millis(link.roundTripMedian()) + ", 99 % within " + millis(link.roundTripP99());
    }

    private static String millis(OptionalDouble seconds) {
        return String.format(Locale.ROOT, "%.1f ms", seconds.orElseThrow() * 1e3);
    }

    private static String missed(LinkStatus link) {
        return Figures.count(link.misses()) + " missed, " + Counted.of(link.reconnects(), "reconnect") + ", "
                + Counted.of(link.rejected(), "value") + " rejected";
    }

    private static String punctuality(SimulationStatus status) {
        long ticks = status.lateness().ticks();
        String share = ticks == 0 ? "" : String.format(Locale.ROOT, " (%.2f %%)", 100.0 * status.lateTicks() / ticks);
        return "late ticks: " + Figures.count(status.lateTicks()) + " of " + Figures.count(ticks) + share + ", at most "
                + millis(OptionalDouble.of(status.lateness().max())) + "; " + Counted.of(status.overruns(), "overrun");
    }

    private List<String> tags() {
        List<BindingStatus> outputs = simulation.bindings().stream()
                .filter(binding -> binding.direction() == Direction.OUTPUT)
                .toList();
        if (outputs.isEmpty()) {
            return List.of();
        }
        Columns table = new Columns("    ", 0);
        outputs.forEach(output -> table.add(output.address(), output.port(), values(output)));
        List<String> lines = new ArrayList<>();
        lines.add(armed ? "  written" : "  not written, for the run was not armed");
        lines.addAll(table.lines());
        return lines;
    }

    private String values(BindingStatus output) {
        TagWrites writes = output.writes();
        if (!armed) {
            return Counted.of(writes.refused(), "value")
                    + output.raw()
                            .map(raw -> ", the last " + TypedValues.text(raw))
                            .orElse("");
        }
        return Counted.of(writes.count(), "value")
                + writes.last()
                        .map(last -> ", the last " + TypedValues.text(last))
                        .orElse("")
                + (writes.refused() == 0
                        ? ""
                        : "; " + Figures.count(writes.refused()) + " more refused by the controller");
    }

    private List<String> failed() {
        Columns table = new Columns("    ", 0);
        simulation.bindings().stream()
                .filter(binding -> !binding.message().isEmpty())
                .forEach(binding -> table.add(binding.port(), binding.address(), binding.message()));
        List<String> lines = new ArrayList<>(table.lines());
        if (!lines.isEmpty()) {
            lines.add(0, "  tags that do not work");
        }
        return lines;
    }
}
