package org.twinbench.protocols.opcua.session;

import java.util.ArrayList;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import org.eclipse.milo.opcua.stack.core.NodeIds;
import org.eclipse.milo.opcua.stack.core.StatusCodes;
import org.eclipse.milo.opcua.stack.core.types.builtin.ByteString;
import org.eclipse.milo.opcua.stack.core.types.builtin.NodeId;
import org.eclipse.milo.opcua.stack.core.types.builtin.unsigned.UInteger;
import org.eclipse.milo.opcua.stack.core.types.enumerated.BrowseDirection;
import org.eclipse.milo.opcua.stack.core.types.enumerated.BrowseResultMask;
import org.eclipse.milo.opcua.stack.core.types.enumerated.NodeClass;
import org.eclipse.milo.opcua.stack.core.types.structured.BrowseDescription;
import org.eclipse.milo.opcua.stack.core.types.structured.BrowseResult;
import org.eclipse.milo.opcua.stack.core.types.structured.ReferenceDescription;
import org.twinbench.api.protocol.LinkFailure;
import org.twinbench.api.protocol.NoSuchNode;
import org.twinbench.api.protocol.Tree;

/** Objects and variables of a server, below its folder Objects. */
final class OpcUaTree implements Tree {

    private static final int TAGS_AND_WHAT_HAS_THEM = NodeClass.Object.getValue() | NodeClass.Variable.getValue();

    private final Server server;

    OpcUaTree(Server server) {
        this.server = server;
    }

    @Override
    public Level level(Optional<String> node, int from, int limit)
            throws LinkFailure, NoSuchNode, InterruptedException {
        NodeId parent = node.isEmpty() ? NodeIds.ObjectsFolder : id(node.get());
        int most = (int) Math.min(Integer.MAX_VALUE, (long) from + limit + 1);
        Map<NodeId, ReferenceDescription> all = below(parent, most);
        List<NodeId> page = all.keySet().stream().skip(from).limit(limit).toList();
        Map<NodeId, Nodes.Node> nodes = new Nodes(server).read(page);
        Set<NodeId> branches = branches(page.stream()
                .filter(id -> all.get(id).getNodeClass() == NodeClass.Variable)
                .toList());
        return new Level(
                page.stream()
                        .filter(nodes::containsKey)
                        .map(id -> node(id, all.get(id), nodes.get(id), branches.contains(id)))
                        .toList(),
                all.size() > (long) from + limit);
    }

    private NodeId id(String address) throws NoSuchNode {
        return Address.node(address, server.namespaces())
                .orElseThrow(() -> new NoSuchNode(address + " is no node id of this server."));
    }

    private static Tree.Node node(NodeId id, ReferenceDescription reference, Nodes.Node node, boolean branches) {
        String name = reference.getDisplayName().text();
        return new Tree.Node(
                id.toParseableString(),
                name == null ? reference.getBrowseName().name() : name,
                node.array() ? Optional.empty() : node.type(),
                node.variable() && node.writable(),
                branches || !node.variable(),
                node.doc());
    }

    /** Returns what is below a node, in the order of the server; a node that is there twice is given once. */
    private Map<NodeId, ReferenceDescription> below(NodeId parent, int most)
            throws LinkFailure, NoSuchNode, InterruptedException {
        BrowseResult result = server.browse(List.of(asked(parent, BrowseResultMask.All)), most)
                .get(0);
        if (result.getStatusCode().value() == StatusCodes.Bad_NodeIdUnknown
                || result.getStatusCode().value() == StatusCodes.Bad_NodeIdInvalid) {
            throw new NoSuchNode("The server has no node " + parent.toParseableString() + ".");
        }
        Map<NodeId, ReferenceDescription> below = new LinkedHashMap<>();
        add(below, result);
        while (isOpen(result) && below.size() < most) {
            result = server.browseOn(result.getContinuationPoint());
            add(below, result);
        }
        if (isOpen(result)) {
            server.forget(List.of(result.getContinuationPoint()));
        }
        return below;
    }

    private void add(Map<NodeId, ReferenceDescription> below, BrowseResult result) {
        for (ReferenceDescription reference : references(result)) {
            reference.getNodeId().toNodeId(server.namespaces()).ifPresent(id -> below.putIfAbsent(id, reference));
        }
    }

    /** Returns those of the nodes that have some below them. */
    private Set<NodeId> branches(List<NodeId> nodes) throws LinkFailure, InterruptedException {
        List<BrowseResult> results = server.browse(
                nodes.stream().map(node -> asked(node, BrowseResultMask.None)).toList(), 0);
        Set<NodeId> branches = new HashSet<>();
        List<ByteString> open = new ArrayList<>();
        for (int i = 0; i < nodes.size(); i++) {
            BrowseResult result = results.get(i);
            if (references(result).length > 0) {
                branches.add(nodes.get(i));
            }
            if (isOpen(result)) {
                open.add(result.getContinuationPoint());
            }
        }
        server.forget(open);
        return branches;
    }

    private static BrowseDescription asked(NodeId node, BrowseResultMask told) {
        return new BrowseDescription(
                node,
                BrowseDirection.Forward,
                NodeIds.HierarchicalReferences,
                true,
                UInteger.valueOf(TAGS_AND_WHAT_HAS_THEM),
                UInteger.valueOf(told.getValue()));
    }

    private static ReferenceDescription[] references(BrowseResult result) {
        return result.getReferences() == null ? new ReferenceDescription[0] : result.getReferences();
    }

    private static boolean isOpen(BrowseResult result) {
        return result.getContinuationPoint() != null
                && !result.getContinuationPoint().isNullOrEmpty();
    }
}
