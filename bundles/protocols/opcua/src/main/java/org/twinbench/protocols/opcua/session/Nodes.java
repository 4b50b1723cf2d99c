package org.twinbench.protocols.opcua.session;

import java.util.ArrayList;
import java.util.Collection;
import java.util.HashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.eclipse.milo.opcua.sdk.core.typetree.DataTypeTree;
import org.eclipse.milo.opcua.stack.core.AttributeId;
import org.eclipse.milo.opcua.stack.core.OpcUaDataType;
import org.eclipse.milo.opcua.stack.core.UaException;
import org.eclipse.milo.opcua.stack.core.types.builtin.DataValue;
import org.eclipse.milo.opcua.stack.core.types.builtin.LocalizedText;
import org.eclipse.milo.opcua.stack.core.types.builtin.NodeId;
import org.eclipse.milo.opcua.stack.core.types.builtin.QualifiedName;
import org.eclipse.milo.opcua.stack.core.types.builtin.unsigned.UByte;
import org.eclipse.milo.opcua.stack.core.types.enumerated.NodeClass;
import org.eclipse.milo.opcua.stack.core.types.structured.ReadValueId;
import org.twinbench.api.protocol.DataType;
import org.twinbench.api.protocol.LinkFailure;

/** What is known of nodes, read in as few requests as the server allows. */
final class Nodes {

    private static final List<AttributeId> ATTRIBUTES = List.of(
            AttributeId.NodeClass,
            AttributeId.DataType,
            AttributeId.ValueRank,
            AttributeId.AccessLevel,
            AttributeId.UserAccessLevel,
            AttributeId.Description);

    private static final int READABLE = 1;
    private static final int WRITABLE = 2;
    private static final int SCALAR = -1;

    private final Server server;

    Nodes(Server server) {
        this.server = server;
    }

    /**
     * A node.
     *
     * @param variable whether it has a value
     * @param type type of the value, or of the elements of an array; empty if that is no number, or none that is known beforehand
     * @param array whether the value is an array
     */
    record Node(
            boolean variable,
            Optional<DataType> type,
            NodeId dataType,
            boolean array,
            boolean readable,
            boolean writable,
            String doc) {}

    /** Reads what is known of nodes; those that do not exist are left out. */
    Map<NodeId, Node> read(Collection<NodeId> ids) throws LinkFailure, InterruptedException {
        List<NodeId> distinct = List.copyOf(new LinkedHashSet<>(ids));
        List<ReadValueId> asked = new ArrayList<>();
        for (NodeId id : distinct) {
            for (AttributeId attribute : ATTRIBUTES) {
                asked.add(new ReadValueId(id, attribute.uid(), null, QualifiedName.NULL_VALUE));
            }
        }
        List<DataValue> values = server.read(asked);
        Map<NodeId, Node> nodes = new HashMap<>();
        for (int i = 0; i < distinct.size(); i++) {
            int from = i * ATTRIBUTES.size();
            List<DataValue> attributes = values.subList(from, from + ATTRIBUTES.size());
            if (attributes.get(0).statusCode().isGood()) {
                nodes.put(distinct.get(i), node(attributes));
            }
        }
        return nodes;
    }

    private Node node(List<DataValue> attributes) {
        boolean variable = NodeClass.Variable.getValue() == number(attributes.get(0), 0);
        NodeId dataType = attributes.get(1).value().value() instanceof NodeId id ? id : NodeId.NULL_VALUE;
        int access = number(attributes.get(3), 0) & number(attributes.get(4), READABLE | WRITABLE);
        return new Node(
                variable,
                variable ? type(dataType) : Optional.empty(),
                dataType,
                number(attributes.get(2), SCALAR) != SCALAR,
                (access & READABLE) != 0,
                (access & WRITABLE) != 0,
                attributes.get(5).value().value() instanceof LocalizedText text && text.text() != null
                        ? text.text()
                        : "");
    }

    private static int number(DataValue attribute, int otherwise) {
        Object value = attribute.value().value();
        return value instanceof Integer || value instanceof UByte ? ((Number) value).intValue() : otherwise;
    }

    /** Types of a server's own lead back to a built-in one; those that lead to several, as Number does, to none. */
    private Optional<DataType> type(NodeId dataType) {
        Optional<OpcUaDataType> builtin = Optional.ofNullable(OpcUaDataType.fromNodeId(dataType));
        if (builtin.isPresent()) {
            return builtin.flatMap(Values::type);
        }
        try {
            DataTypeTree tree = server.client().getDataTypeTree();
            return Values.type(tree.isEnumType(dataType) ? OpcUaDataType.Int32 : tree.getBuiltinType(dataType));
        } catch (UaException e) {
            return Optional.empty();
        }
    }
}
