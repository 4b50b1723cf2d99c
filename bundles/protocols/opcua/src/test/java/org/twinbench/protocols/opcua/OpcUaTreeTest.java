package org.twinbench.protocols.opcua;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.RegisterExtension;
import org.twinbench.api.protocol.DataType;
import org.twinbench.api.protocol.NoSuchNode;
import org.twinbench.api.protocol.Session;
import org.twinbench.api.protocol.Tree;
import org.twinbench.protocols.peers.Peer;

final class OpcUaTreeTest {

    @RegisterExtension
    static final Peer SERVER = Peer.nodeOpcUa();

    private static final OpcUaProtocol PROTOCOL = new OpcUaProtocol(Links.folder());

    private static Session<?> session;
    private static Tree tree;

    @BeforeAll
    static void connect() throws Exception {
        session = PROTOCOL.connect(Links.contact(SERVER.endpoint(), Map.of("security_policy", "none")));
        tree = session.tree().orElseThrow();
    }

    @AfterAll
    static void disconnect() {
        session.close();
        PROTOCOL.close();
    }

    @Test
    void theRootsAreTheObjectsOfTheServer() throws Exception {
        List<String> names = tree.level(Optional.empty(), 0, 100).nodes().stream()
                .map(Tree.Node::name)
                .toList();
        assertTrue(names.containsAll(List.of("Server", "Scalars", "Arrays", "Special")), names::toString);
    }

    @Test
    void nodesHaveTypesAndWhetherTheyAreWritten() throws Exception {
        List<Tree.Node> special =
                tree.level(Optional.of("ns=1;s=Special"), 0, 100).nodes();
        assertEquals(
                new Tree.Node(
                        "ns=1;s=ReadOnly", "ReadOnly", Optional.of(DataType.FLOAT64), false, false, "Nobody writes it"),
                special.get(0));
        assertEquals(
                new Tree.Node("ns=1;s=Freeze", "Freeze", Optional.of(DataType.BOOLEAN), true, false, ""),
                special.get(3));
    }

    @Test
    void whatCannotBeBoundHasNoType() throws Exception {
        List<Tree.Node> types = tree.level(Optional.of("ns=1;s=Types"), 0, 100).nodes();
        assertEquals(
                List.of(Optional.of(DataType.INT32), Optional.empty()),
                types.stream().map(Tree.Node::type).toList());
        assertEquals(
                Optional.empty(),
                tree.level(Optional.of("ns=1;s=Arrays"), 0, 1).nodes().get(0).type());
    }

    @Test
    void aPageSaysWhetherThereIsMore() throws Exception {
        Tree.Level first = tree.level(Optional.of("ns=1;s=Scalars"), 0, 12);
        Tree.Level second = tree.level(Optional.of("ns=1;s=Scalars"), 12, 12);
        assertTrue(first.more());
        assertEquals(12, first.nodes().size());
        assertEquals(new Tree.Level(second.nodes(), false), second);
        assertEquals(
                List.of("DateTime"),
                second.nodes().stream().map(Tree.Node::name).toList());
    }

    @Test
    void aNodeThatIsNotThereIsNoSuchNode() {
        assertThrows(NoSuchNode.class, () -> tree.level(Optional.of("ns=1;s=Nothing"), 0, 10));
        assertThrows(NoSuchNode.class, () -> tree.level(Optional.of("Nothing"), 0, 10));
    }
}
