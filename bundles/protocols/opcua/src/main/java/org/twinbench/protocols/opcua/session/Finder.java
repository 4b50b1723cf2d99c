package org.twinbench.protocols.opcua.session;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.OptionalInt;
import java.util.Set;
import org.eclipse.milo.opcua.stack.core.types.builtin.DataValue;
import org.eclipse.milo.opcua.stack.core.types.builtin.NodeId;
import org.twinbench.api.protocol.DataType;
import org.twinbench.api.protocol.Found;
import org.twinbench.api.protocol.LinkFailure;
import org.twinbench.protocols.opcua.session.Nodes.Node;

/** Finds tags: first the nodes of all addresses, then the values of those whose type is only seen there. */
final class Finder {

    private final Server server;

    Finder(Server server) {
        this.server = server;
    }

    List<Found<OpcUaTag>> find(List<String> addresses) throws LinkFailure, InterruptedException {
        List<List<Address>> meanings = addresses.stream()
                .map(address -> Address.meanings(address, server.namespaces()))
                .toList();
        Map<NodeId, Node> nodes = new Nodes(server)
                .read(meanings.stream().flatMap(List::stream).map(Address::node).toList());
        List<Optional<Address>> meant = meanings.stream()
                .map(some -> some.stream()
                        .filter(one -> nodes.containsKey(one.node()))
                        .findFirst())
                .toList();
        Map<Source, DataValue> values = values(meant, nodes);
        List<Found<OpcUaTag>> found = new ArrayList<>();
        for (int i = 0; i < addresses.size(); i++) {
            String address = addresses.get(i);
            String unknown = meanings.get(i).isEmpty()
                    ? "This is no node id, or of a namespace that the server does not have; an example is ns=4;s=GVL.Y1."
                    : "The server has no node " + address + "; browse it to see what there is.";
            found.add(meant.get(i)
                    .map(one -> found(address, one, nodes.get(one.node()), values))
                    .orElseGet(() -> Found.not(unknown)));
        }
        return found;
    }

    /** Reads what elements and fields are cut from: an element alone, where the server gives it alone, and all of the value. */
    private Map<Source, DataValue> values(List<Optional<Address>> meant, Map<NodeId, Node> nodes)
            throws LinkFailure, InterruptedException {
        Set<Source> sources = new LinkedHashSet<>();
        for (Address address : meant.stream().flatMap(Optional::stream).toList()) {
            Node node = nodes.get(address.node());
            if (node.variable() && node.readable() && isSeenInValue(address, node)) {
                sources.add(alone(address));
            }
        }
        Map<Source, DataValue> values = read(List.copyOf(sources));
        values.putAll(read(sources.stream()
                .filter(source -> source.range().isPresent()
                        && values.get(source).statusCode().isBad())
                .map(source -> new Source(source.node(), Optional.empty()))
                .distinct()
                .toList()));
        return values;
    }

    private Map<Source, DataValue> read(List<Source> sources) throws LinkFailure, InterruptedException {
        List<DataValue> read = server.read(sources.stream().map(Source::value).toList());
        Map<Source, DataValue> values = new HashMap<>();
        for (int i = 0; i < sources.size(); i++) {
            values.put(sources.get(i), read.get(i));
        }
        return values;
    }

    private static boolean isSeenInValue(Address address, Node node) {
        return !address.part().isAll() || node.type().isEmpty() && !node.array();
    }

    private static Source alone(Address address) {
        OptionalInt element = address.part().element();
        return new Source(
                address.node(),
                element.isPresent() ? Optional.of(Integer.toString(element.getAsInt())) : Optional.empty());
    }

    private Found<OpcUaTag> found(String address, Address meant, Node node, Map<Source, DataValue> values) {
        if (!node.variable()) {
            return Found.not("The node has no value; browse it to see the tags below it.");
        }
        if (!node.readable() && !node.writable()) {
            return Found.not("The user of this link may neither read nor write this tag.");
        }
        if (!isSeenInValue(meant, node)) {
            return node.array()
                    ? Found.not("The tag is an array; write which element, counted from 0: " + address + "[0].")
                    : Found.of(new OpcUaTag(
                            address,
                            node.type().orElseThrow(),
                            node.writable(),
                            new Source(meant.node(), Optional.empty()),
                            Part.ALL));
        }
        return cut(address, meant, node, values);
    }

    private Found<OpcUaTag> cut(String address, Address meant, Node node, Map<Source, DataValue> values) {
        Source alone = alone(meant);
        Source all = new Source(meant.node(), Optional.empty());
        boolean isAlone =
                values.containsKey(alone) && !values.get(alone).statusCode().isBad();
        Source source = isAlone ? alone : all;
        Part part = isAlone && alone.range().isPresent() ? meant.part().ofOnlyElement() : meant.part();
        if (!values.containsKey(source) || values.get(source).statusCode().isBad()) {
            return Found.not("The type of this tag is seen in its value, which the server does not give"
                    + (values.containsKey(source)
                            ? " (" + Failure.name(values.get(source).statusCode()) + ")."
                            : "."));
        }
        Optional<Object> value = part.of(values.get(source).value().value(), server.client());
        if (value.isEmpty()) {
            return Found.not("The value has no such element or field; the structure must be one whose definition the"
                    + " server tells, and elements are counted from 0.");
        }
        Optional<DataType> type = Values.type(value.get());
        boolean writable = node.writable() && meant.part().fields().isEmpty() && (isAlone || part.isAll());
        return type.map(known -> Found.of(new OpcUaTag(address, known, writable, source, part)))
                .orElseGet(
                        () -> Found.not("The value is no number and no truth value; a field of a structure is written"
                                + " ns=4;s=GVL.motor#speed."));
    }
}
