package org.twinbench.kernel.exchange;

import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.ConcurrentSkipListMap;
import java.util.function.Consumer;
import org.osgi.service.component.annotations.Component;
import org.osgi.service.component.annotations.Reference;
import org.osgi.service.component.annotations.ReferenceCardinality;
import org.osgi.service.component.annotations.ReferencePolicy;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.twinbench.api.protocol.Protocol;
import org.twinbench.api.protocol.ProtocolDescriptor;
import org.twinbench.kernel.notice.Listeners;

/** The protocols that are installed, as they come and go. Safe for use by many threads. */
@Component(service = Protocols.class)
public final class Protocols {

    private static final Logger LOG = LoggerFactory.getLogger(Protocols.class);

    private final Map<String, Protocol> installed = new ConcurrentSkipListMap<>();
    private final Listeners<String> listeners = new Listeners<>("twinbench-protocols");

    /** Adds a protocol; of two with the same id the first one stays. */
    @Reference(cardinality = ReferenceCardinality.MULTIPLE, policy = ReferencePolicy.DYNAMIC)
    public void add(Protocol protocol) {
        String id = protocol.descriptor().id();
        Protocol first = installed.putIfAbsent(id, protocol);
        if (first != null) {
            LOG.warn(
                    "Protocol {} is provided twice, by {} and by {}; the first one stays. Remove one of the extensions.",
                    id,
                    first.getClass().getName(),
                    protocol.getClass().getName());
        }
        listeners.changed(id);
    }

    /** Forgets a protocol. */
    public void remove(Protocol protocol) {
        if (installed.values().remove(protocol)) {
            listeners.changed(protocol.descriptor().id());
        }
    }

    /** Returns the protocol of this id. */
    public Optional<Protocol> find(String id) {
        return Optional.ofNullable(installed.get(id));
    }

    /** Returns what is known of the protocols, sorted by id. */
    public List<ProtocolDescriptor> descriptors() {
        return installed.values().stream()
                .map(Protocol::descriptor)
                .sorted(Comparator.comparing(ProtocolDescriptor::id))
                .toList();
    }

    /** Calls back, on a thread of its own, with the id of each protocol that comes or goes, until the result is closed. */
    AutoCloseable onChange(Consumer<String> listener) {
        return listeners.add(listener);
    }
}
