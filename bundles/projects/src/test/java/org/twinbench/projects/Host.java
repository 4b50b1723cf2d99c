package org.twinbench.projects;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;

import java.lang.annotation.Annotation;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.OptionalLong;
import java.util.stream.Stream;
import org.junit.jupiter.api.function.Executable;
import org.twinbench.api.component.Behavior;
import org.twinbench.api.project.Entry;
import org.twinbench.api.project.StoredBinding;
import org.twinbench.api.project.StoredComponent;
import org.twinbench.api.project.StoredConnection;
import org.twinbench.api.project.StoredLink;
import org.twinbench.api.project.StoredMachine;
import org.twinbench.api.project.Workspace;
import org.twinbench.api.storage.Storage;
import org.twinbench.api.value.InvalidInput;
import org.twinbench.api.value.JsonFormat;
import org.twinbench.api.value.Mistake;
import org.twinbench.api.value.Value;
import org.twinbench.kernel.assembly.Assembler;
import org.twinbench.kernel.assembly.Checks;
import org.twinbench.kernel.catalog.BehaviorType;
import org.twinbench.kernel.catalog.Catalog;
import org.twinbench.kernel.catalog.InstalledType;
import org.twinbench.kernel.catalog.UnusableClass;
import org.twinbench.kernel.exchange.Couplings;
import org.twinbench.kernel.json.StrictJson;
import org.twinbench.kernel.units.UcumUnits;
import org.twinbench.storage.memory.MemoryStorage;

/** A host with a workspace and the real checks, and short words for what tests write. */
final class Host {
    static final OptionalLong ANY = OptionalLong.empty();
    static final JsonFormat JSON = new StrictJson();

    private static final UcumUnits UNITS = new UcumUnits();
    private static final List<InstalledType> ALL = Stream.of(
                    Types.Vessel.class, Types.Feed.class, Types.Header.class, Types.Presser.class)
            .map(Host::type)
            .toList();

    final Workspace workspace;

    Host() {
        this(new MemoryStorage());
    }

    /** A host with all types. */
    Host(Storage storage) {
        this(storage, ALL);
    }

    private Host(Storage storage, List<InstalledType> types) {
        Catalog catalog = Catalog.of(types);
        Assembler assembler = new Assembler(catalog, UNITS);
        workspace = new ProjectsWorkspace(
                storage,
                JSON,
                new Checks(assembler, catalog, Couplings.withoutProtocols(assembler, UNITS)),
                new Fixed("."));
    }

    /** A host whose library is empty. */
    static Host withoutTypes(Storage storage) {
        return new Host(storage, List.of());
    }

    private static InstalledType type(Class<? extends Behavior> type) {
        try {
            return BehaviorType.of(type, "org.twinbench.test", "1.0.0");
        } catch (UnusableClass e) {
            throw new AssertionError(e.toString(), e);
        }
    }

    /** Adds an empty machine to the first project. */
    long machine(String name) {
        return workspace.machines().create(machineOf(1, name)).id();
    }

    static StoredMachine machineOf(long project, String name) {
        return new StoredMachine(project, name, Optional.empty(), Optional.empty(), Optional.empty());
    }

    long component(long machine, String name, String type) {
        return workspace.components().create(componentOf(machine, name, type)).id();
    }

    static StoredComponent componentOf(long machine, String name, String type) {
        return componentOf(machine, name, type, Map.of());
    }

    static StoredComponent componentOf(long machine, String name, String type, Map<String, Value> parameters) {
        return new StoredComponent(
                machine,
                name,
                Optional.empty(),
                type,
                Optional.of(parameters).filter(some -> !some.isEmpty()),
                Optional.empty(),
                Optional.empty(),
                Optional.empty());
    }

    Entry<StoredConnection> connect(long source, String from, long target, String to) {
        return workspace.connections().create(connectionOf(source, from, target, to));
    }

    static StoredConnection connectionOf(long source, String from, long target, String to) {
        return new StoredConnection(Optional.empty(), source, from, target, to);
    }

    long link(long machine, String name) {
        return workspace.links().create(linkOf(machine, name)).id();
    }

    static StoredLink linkOf(long machine, String name) {
        return new StoredLink(machine, name, "opcua", "opc.tcp://plc:4840", Optional.empty());
    }

    static StoredBinding bindingOf(long component, String port, long link) {
        return new StoredBinding(
                component,
                port,
                link,
                "ns=4;s=" + port,
                Optional.empty(),
                Optional.empty(),
                Optional.empty(),
                Optional.empty(),
                Optional.empty());
    }

    long revision(long machine) {
        return workspace.machines().read(machine).revision();
    }

    /** Returns the mistakes for which something is refused. */
    static List<Mistake> refusal(Executable write) {
        return assertThrows(InvalidInput.class, write).mistakes();
    }

    /** Expects something to be refused for one mistake, and returns its message. */
    static String refusalAt(String path, Executable write) {
        List<Mistake> mistakes = refusal(write);
        assertEquals(List.of(path), mistakes.stream().map(Mistake::path).toList(), mistakes.toString());
        return mistakes.get(0).message();
    }

    /** A configuration with this folder. */
    private record Fixed(String data) implements ProjectsWorkspace.Configuration {
        @Override
        public Class<? extends Annotation> annotationType() {
            return ProjectsWorkspace.Configuration.class;
        }
    }

    static Path examples() {
        return Path.of("../../features/examples");
    }
}
