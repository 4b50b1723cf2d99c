package org.twinbench.rest.link;

import java.util.List;
import org.twinbench.api.library.ParameterDescriptor;
import org.twinbench.api.protocol.ProtocolDescriptor;

/**
 * A protocol that is installed.
 *
 * @param id the word for it in machine files
 * @param name name for people
 * @param doc what it is for
 * @param endpoint an endpoint as an example
 * @param address an address of a tag as an example
 * @param settings what a link of it may have beside protocol and endpoint, described like parameters
 * @param secrets names of those settings that stand in the environment, and in the link as {@code ${NAME}}
 */
public record ProtocolView(
        String id,
        String name,
        String doc,
        String endpoint,
        String address,
        List<ParameterDescriptor> settings,
        List<String> secrets) {

    static ProtocolView of(ProtocolDescriptor protocol) {
        return new ProtocolView(
                protocol.id(),
                protocol.name(),
                protocol.doc(),
                protocol.endpoint(),
                protocol.address(),
                protocol.settings(),
                protocol.secrets().stream().sorted().toList());
    }
}
