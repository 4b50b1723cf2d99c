package org.twinbench.commands.run.coupled;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.twinbench.api.library.Direction;
import org.twinbench.api.library.Library;
import org.twinbench.api.library.LibraryEntry;
import org.twinbench.api.library.PortDescriptor;
import org.twinbench.api.model.MachineModel;
import org.twinbench.api.model.MachineModel.Binding;
import org.twinbench.api.model.MachineModel.Link;
import org.twinbench.commands.file.TypedValues;
import org.twinbench.commands.text.Columns;
import org.twinbench.commands.text.Counted;

/** What a coupled run is going to write, told before anything is written. */
public final class WritePlan {

    private static final List<String> OWN_TAGS = List.of("heartbeat", "lock_step_tick");

    private final Library library;
    private final MachineModel machine;
    private final boolean armed;

    public WritePlan(Library library, MachineModel machine, boolean armed) {
        this.library = library;
        this.machine = machine;
        this.armed = armed;
    }

    /** Returns the lines, link by link. */
    public List<String> lines() {
        List<String> lines = new ArrayList<>();
        lines.add(
                armed
                        ? "Armed: this run writes to controllers."
                        : "Not armed: this run only reads. With --arm it would write:");
        machine.links().forEach((name, link) -> {
            lines.add("  " + name + "  " + link.endpoint() + "  " + pace(link) + ", reads "
                    + Counted.of(count(name, Direction.INPUT), "tag"));
            lines.addAll(written(name, link));
        });
        return lines;
    }

    private String pace(Link link) {
        return LinkReport.isInStep(link, armed) ? "in lock-step" : "free-running";
    }

    private List<String> written(String name, Link link) {
        Columns table = new Columns("    ", 0);
        of(name, Direction.OUTPUT)
                .forEach(bound -> table.add(bound.getValue().address(), bound.getKey(), safe(bound.getValue())));
        OWN_TAGS.forEach(setting -> Optional.ofNullable(link.settings().get(setting))
                .ifPresent(address -> table.add(TypedValues.text(address), setting, "")));
        List<String> lines = table.lines();
        return lines.isEmpty() ? List.of("    nothing") : lines;
    }

    private static String safe(Binding binding) {
        return binding.safe()
                .map(safe -> "safe value " + TypedValues.text(safe) + " at the end")
                .orElse("no safe value: keeps the last one");
    }

    private long count(String link, Direction direction) {
        return of(link, direction).size();
    }

    private List<Map.Entry<String, Binding>> of(String link, Direction direction) {
        return machine.bindings().entrySet().stream()
                .filter(bound -> bound.getValue().link().equals(link))
                .filter(bound ->
                        direction(bound.getKey()).filter(direction::equals).isPresent())
                .toList();
    }

    /** What the library does not know refuses the run in a moment. */
    private Optional<Direction> direction(String port) {
        int dot = port.lastIndexOf('.');
        return Optional.ofNullable(machine.components().get(port.substring(0, Math.max(0, dot))))
                .flatMap(component -> library.type(component.type()))
                .map(LibraryEntry::descriptor)
                .flatMap(type -> type.port(port.substring(dot + 1)))
                .map(PortDescriptor::direction);
    }
}
