package org.twinbench.commands.browse;

import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Collectors;
import org.twinbench.api.library.ParameterDescriptor;
import org.twinbench.api.link.Links;
import org.twinbench.api.model.MachineModel.Link;
import org.twinbench.api.protocol.ProtocolDescriptor;
import org.twinbench.api.value.Value;
import org.twinbench.commands.file.TypedValues;
import org.twinbench.commands.file.WrongInput;
import org.twinbench.commands.text.Guess;

/** Makes a link of what somebody typed. */
record TypedLink(Links links, TypedValues values) {

    /**
     * Returns a link; whether its settings fit is found out when it is used.
     *
     * @param settings {@code name=value}
     * @throws WrongInput if no protocol is known for it, or a setting has another form
     */
    Link of(String endpoint, Optional<String> protocol, List<String> settings) {
        ProtocolDescriptor known = protocol.isPresent() ? named(protocol.get()) : ofEndpoint(endpoint);
        Map<String, Value> given = new LinkedHashMap<>();
        for (String setting : settings) {
            int equals = setting.indexOf('=');
            if (equals < 1) {
                throw new WrongInput("--set takes name=value, for instance --set timeout=2s; given was \"" + setting
                        + "\". The settings of " + known.name() + " are " + names(known) + ".");
            }
            String name = setting.substring(0, equals);
            Optional<ParameterDescriptor> described = known.settings().stream()
                    .filter(one -> one.name().equals(name))
                    .findFirst();
            given.put(name, values.read(setting.substring(equals + 1), described.map(ParameterDescriptor::kind)));
        }
        return new Link(known.id(), endpoint, given);
    }

    private ProtocolDescriptor named(String id) {
        List<String> ids =
                links.protocols().stream().map(ProtocolDescriptor::id).toList();
        return links.protocols().stream()
                .filter(one -> one.id().equals(id))
                .findFirst()
                .orElseThrow(() -> new WrongInput("There is no protocol \"" + id + "\"." + Guess.question(id, ids)
                        + " Installed are " + String.join(", ", ids) + "."));
    }

    /** An endpoint begins like the example that its protocol gives. */
    private ProtocolDescriptor ofEndpoint(String endpoint) {
        return links.protocols().stream()
                .filter(one -> scheme(one.endpoint()).equals(scheme(endpoint)))
                .findFirst()
                .orElseThrow(() -> new WrongInput(
                        "\"" + endpoint + "\" is no endpoint of a protocol that is installed; it is written like "
                                + links.protocols().stream()
                                        .map(one -> one.endpoint() + " (" + one.name() + ")")
                                        .collect(Collectors.joining(" or "))
                                + "."));
    }

    private static String scheme(String endpoint) {
        return endpoint.substring(0, Math.max(0, endpoint.indexOf("://")));
    }

    private static String names(ProtocolDescriptor protocol) {
        return protocol.settings().stream().map(ParameterDescriptor::name).collect(Collectors.joining(", "));
    }
}
