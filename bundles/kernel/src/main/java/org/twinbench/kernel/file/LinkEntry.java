package org.twinbench.kernel.file;

import java.util.LinkedHashMap;
import java.util.Map;
import org.twinbench.api.model.MachineModel.Link;
import org.twinbench.api.value.Records;
import org.twinbench.api.value.Value;

/** What every link has; beside it stand the settings of its protocol. */
record LinkEntry(String protocol, String endpoint) {

    private static final String PROTOCOL = "protocol";
    private static final String ENDPOINT = "endpoint";

    static Link read(Value.Members members) {
        Map<String, Value> settings = new LinkedHashMap<>(members.members());
        Map<String, Value> own = new LinkedHashMap<>(members.members());
        own.keySet().removeIf(name -> !name.equals(PROTOCOL) && !name.equals(ENDPOINT));
        settings.keySet().removeAll(own.keySet());
        LinkEntry entry = Records.read(new Value.Members(own), LinkEntry.class);
        return new Link(entry.protocol, entry.endpoint, settings);
    }

    static Value write(Link link) {
        Map<String, Value> members = new LinkedHashMap<>();
        members.put(PROTOCOL, Value.of(link.protocol()));
        members.put(ENDPOINT, Value.of(link.endpoint()));
        members.putAll(link.settings());
        return new Value.Members(members);
    }
}
