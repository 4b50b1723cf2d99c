package org.twinbench.protocols.opcua.session;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.OptionalInt;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.eclipse.milo.opcua.stack.core.NamespaceTable;
import org.eclipse.milo.opcua.stack.core.UaRuntimeException;
import org.eclipse.milo.opcua.stack.core.types.builtin.ExpandedNodeId;
import org.eclipse.milo.opcua.stack.core.types.builtin.NodeId;

/** A node and what of its value is meant: {@code ns=4;s=GVL.list[3]}, {@code ns=4;s=GVL.motor#drive.speed}. */
record Address(NodeId node, Part part) {

    private static final Pattern SUFFIXED =
            Pattern.compile("(?<node>.+?)(?:\\[(?<element>\\d{1,9})])?(?:#(?<fields>[^#\\[\\]]+))?");

    /**
     * Returns what an address can mean, the likeliest first: node ids may contain what else is an element or a field.
     *
     * @param namespaces the namespaces of the server
     */
    static List<Address> meanings(String text, NamespaceTable namespaces) {
        List<Address> meanings = new ArrayList<>();
        node(text, namespaces).ifPresent(node -> meanings.add(new Address(node, Part.ALL)));
        Matcher suffixed = SUFFIXED.matcher(text);
        if (suffixed.matches()) {
            Part part = part(suffixed);
            Optional<NodeId> node = part.isAll() ? Optional.empty() : node(suffixed.group("node"), namespaces);
            node.ifPresent(found -> meanings.add(new Address(found, part)));
        }
        return meanings;
    }

    private static Part part(Matcher suffixed) {
        String element = suffixed.group("element");
        String fields = suffixed.group("fields");
        return new Part(
                element == null ? OptionalInt.empty() : OptionalInt.of(Integer.parseInt(element)),
                fields == null ? List.of() : List.of(fields.split("\\.")));
    }

    /** Returns a node by its id; empty if that is none, or of a namespace that the server does not have. */
    static Optional<NodeId> node(String text, NamespaceTable namespaces) {
        try {
            return ExpandedNodeId.parse(text).toNodeId(namespaces);
        } catch (UaRuntimeException e) {
            return Optional.empty();
        }
    }
}
