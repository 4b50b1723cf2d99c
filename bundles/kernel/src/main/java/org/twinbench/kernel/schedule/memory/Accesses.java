package org.twinbench.kernel.schedule.memory;

import java.lang.ref.WeakReference;
import java.lang.reflect.Field;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.WeakHashMap;
import java.util.concurrent.ConcurrentHashMap;
import org.twinbench.api.library.PortDescriptor;
import org.twinbench.kernel.assembly.Part;
import org.twinbench.kernel.catalog.BehaviorType;
import org.twinbench.kernel.catalog.InstalledType;

/** Finds the {@link Access} to a component's ports, states and parameters; components of one type share them. For any thread. */
public final class Accesses {

    /** For as long as a plan uses them: what the JVM has compiled for it serves the plan of the edited machine. */
    private static final Map<InstalledType, WeakReference<Map<String, Access>>> KNOWN = new WeakHashMap<>();

    private final Map<InstalledType, Map<String, Access>> shared = new ConcurrentHashMap<>();

    /** Returns the access to a scalar: a port, a state or a parameter. */
    public Access of(Part part, String name) {
        if (part.type() instanceof BehaviorType type) {
            return shared(type).computeIfAbsent(name, n -> FieldAccess.to(type.field(n)));
        }
        return new GeneralBody.PortAccess(position(part.descriptor().ports(), name));
    }

    /** Returns the access to the port at a position. */
    public Access of(Part part, int port) {
        return part.type() instanceof BehaviorType
                ? of(part, part.descriptor().ports().get(port).name())
                : new GeneralBody.PortAccess(port);
    }

    /** Returns the access to a field of a component of the fast form. */
    public Access of(Part part, Field field) {
        return shared(part.type()).computeIfAbsent(field.getName(), n -> FieldAccess.to(field));
    }

    private Map<String, Access> shared(InstalledType type) {
        return shared.computeIfAbsent(type, Accesses::known);
    }

    private static Map<String, Access> known(InstalledType type) {
        synchronized (KNOWN) {
            Map<String, Access> known =
                    Optional.ofNullable(KNOWN.get(type)).map(WeakReference::get).orElseGet(ConcurrentHashMap::new);
            KNOWN.put(type, new WeakReference<>(known));
            return known;
        }
    }

    /** Returns the access to the simulated time, where the component wants it. */
    public Optional<Access> time(Part part) {
        if (part.type() instanceof BehaviorType type) {
            return type.time().isEmpty()
                    ? Optional.empty()
                    : Optional.of(of(part, type.time().get()));
        }
        return Optional.of(new GeneralBody.TimeAccess());
    }

    public static int position(List<PortDescriptor> ports, String name) {
        for (int i = 0; i < ports.size(); i++) {
            if (ports.get(i).name().equals(name)) {
                return i;
            }
        }
        throw new IllegalArgumentException("no port " + name);
    }
}
