package org.twinbench.kernel.engine.fault;

import java.util.List;
import java.util.Optional;
import java.util.OptionalLong;
import java.util.Set;
import java.util.function.Function;
import java.util.stream.Stream;
import org.twinbench.api.simulation.fault.Disturbance;
import org.twinbench.api.simulation.fault.Disturbances;
import org.twinbench.api.simulation.fault.Fault;
import org.twinbench.api.simulation.fault.FaultKind;
import org.twinbench.api.simulation.fault.FaultRequest;
import org.twinbench.api.simulation.fault.OverrideRequest;
import org.twinbench.api.simulation.fault.SignalOverride;
import org.twinbench.api.simulation.settings.Command.Kind;
import org.twinbench.api.value.Records;
import org.twinbench.api.value.Value;
import org.twinbench.kernel.engine.fault.FaultDesk.Tools;

/** The faults, or the overrides, of a desk: how they are asked for, journalled and told of. */
final class Category<R extends Record, D extends Disturbance> implements Disturbances<R, D> {

    private final FaultDesk desk;
    private final Kind command;
    private final Class<R> request;
    private final Reader<R> reader;
    private final Function<Active, D> view;

    /** Reads what people ask for. */
    @FunctionalInterface
    private interface Reader<R> {

        Active read(Tools tools, long id, R request);
    }

    private Category(FaultDesk desk, Kind command, Class<R> request, Reader<R> reader, Function<Active, D> view) {
        this.desk = desk;
        this.command = command;
        this.request = request;
        this.reader = reader;
        this.view = view;
    }

    static Category<FaultRequest, Fault> faults(FaultDesk desk) {
        return new Category<>(desk, Kind.FAULT, FaultRequest.class, Category::fault, Active::fault);
    }

    static Category<OverrideRequest, SignalOverride> overrides(FaultDesk desk) {
        return new Category<>(desk, Kind.OVERRIDE, OverrideRequest.class, Category::override, Active::override);
    }

    private static Active fault(Tools tools, long id, FaultRequest request) {
        Reading reading = tools.requests().fault(request);
        FaultKind kind = reading.own() ? FaultKind.OWN : request.kind().orElseThrow();
        Optional<Reach> reach = reading.status()
                .map(status -> Reach.of(tools.assembly(), Set.of(reading.place().toString())));
        return new Active(id, Optional.of(kind), reading, reach, Records.write(request));
    }

    private static Active override(Tools tools, long id, OverrideRequest request) {
        return new Active(
                id, Optional.empty(), tools.requests().override(request), Optional.empty(), Records.write(request));
    }

    @Override
    public List<D> list() {
        List<Active> listed = desk.listed();
        return listed.isEmpty() ? List.of() : ofThis(listed).map(view).toList();
    }

    @Override
    public D begin(R asked) {
        return view.apply(desk.begin(this, asked));
    }

    @Override
    public OptionalLong clear(long id) {
        return ofThis(desk.listed())
                .filter(active -> active.id() == id)
                .mapToLong(desk::clear)
                .findFirst();
    }

    private Stream<Active> ofThis(List<Active> listed) {
        return listed.stream().filter(active -> active.kind().isPresent() == (command == Kind.FAULT));
    }

    /** Returns the kind of the commands that begin one. */
    Kind command() {
        return command;
    }

    /** Reads a request, and reserves the memory of what will act. */
    Active read(Tools tools, long id, R asked) {
        return reader.read(tools, id, asked);
    }

    /** Reads a request from a journal. */
    Active replay(Tools tools, long id, Value asked) {
        return read(tools, id, Records.read(asked, request));
    }
}
