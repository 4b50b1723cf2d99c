package org.twinbench.protocols.opcua.session;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.OptionalInt;
import java.util.Set;
import org.eclipse.milo.opcua.stack.core.StatusCodes;
import org.eclipse.milo.opcua.stack.core.types.builtin.DataValue;
import org.eclipse.milo.opcua.stack.core.types.builtin.NodeId;
import org.twinbench.api.protocol.Found;
import org.twinbench.api.protocol.LinkFailure;
import org.twinbench.protocols.opcua.session.Nodes.Node;

/** Finds tags: first the nodes of all addresses, then the values of those whose type is only seen there. */
final class Finder {

    private static final DataValue NOT_READ = new DataValue(StatusCodes.Bad_NotReadable);

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
                .filter(source -> source.range().isPresent() && !source.isGiven(values.get(source)))
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

    /** What a part is cut from, and how it reads. */
    private record Cut(Source source, Part part, DataValue value) {

        boolean isGiven() {
            return source.isGiven(value);
        }
    }

    private Found<OpcUaTag> cut(String address, Address meant, Node node, Map<Source, DataValue> values) {
        Cut alone = new Cut(
                alone(meant),
                meant.part().element().isPresent() ? meant.part().ofOnlyElement() : meant.part(),
                values.getOrDefault(alone(meant), NOT_READ));
        Source whole = new Source(meant.node(), Optional.empty());
        Cut all = new Cut(whole, meant.part(), values.getOrDefault(whole, NOT_READ));
        Cut cut = alone.isGiven() || !all.isGiven() ? alone : all;
        boolean hasFields = !meant.part().fields().isEmpty();
        if (!cut.isGiven()) {
            return node.type()
                    .filter(known -> !hasFields)
                    .map(known -> Found.of(new OpcUaTag(address, known, node.writable(), cut.source(), cut.part())))
                    .orElseGet(
                            () -> Found.not("The type of this tag is seen in its value alone, which the server does not"
                                    + " give (" + Failure.name(cut.value().statusCode()) + ")."));
        }
        Optional<Object> value = cut.part().of(cut.value().value().value(), server.client());
        if (value.isEmpty()) {
            return Found.not("The value has no such element or field; the structure must be one whose definition the"
                    + " server tells, and elements are counted from 0.");
        }
        boolean writable = node.writable() && !hasFields && cut.source().equals(alone.source());
        return Values.type(value.get())
                .map(known -> Found.of(new OpcUaTag(address, known, writable, cut.source(), cut.part())))
                .orElseGet(
                        () -> Found.not("The value is no number and no truth value; a field of a structure is written"
                                + " ns=4;s=GVL.motor#speed."));
    }
}
