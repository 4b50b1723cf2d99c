package org.twinbench.api.protocol;

import java.util.List;
import java.util.Objects;
import java.util.Set;
import org.twinbench.api.library.ParameterDescriptor;

/**
 * What is known of a protocol without a contact.
 *
 * @param id the word for it in machine files, {@code [a-z][a-z0-9_.]*}: {@code opcua}
 * @param name name for people: {@code OPC UA}
 * @param doc what it is for, in a sentence
 * @param endpoint an endpoint as an example: {@code opc.tcp://192.168.0.10:4840}
 * @param address an address of a tag as an example: {@code ns=4;s=GVL.Y1}
 * @param settings further settings of a link, described like parameters, none of them a table or a file
 * @param secrets names of those settings whose values nobody may see; they are texts
 */
public record ProtocolDescriptor(
        String id,
        String name,
        String doc,
        String endpoint,
        String address,
        List<ParameterDescriptor> settings,
        Set<String> secrets) {

    /** Copies, and refuses a secret that is no setting. */
    public ProtocolDescriptor {
        Objects.requireNonNull(id);
        Objects.requireNonNull(name);
        Objects.requireNonNull(doc);
        Objects.requireNonNull(endpoint);
        Objects.requireNonNull(address);
        settings = List.copyOf(settings);
        secrets = Set.copyOf(secrets);
        for (String secret : secrets) {
            if (settings.stream().noneMatch(setting -> setting.name().equals(secret))) {
                throw new IllegalArgumentException("secret " + secret + " is no setting of protocol " + id);
            }
        }
    }
}
