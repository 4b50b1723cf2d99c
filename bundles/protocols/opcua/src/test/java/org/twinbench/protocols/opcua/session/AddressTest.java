package org.twinbench.protocols.opcua.session;

import static org.junit.jupiter.api.Assertions.assertEquals;

import java.util.List;
import java.util.OptionalInt;
import org.eclipse.milo.opcua.stack.core.NamespaceTable;
import org.eclipse.milo.opcua.stack.core.types.builtin.NodeId;
import org.junit.jupiter.api.Test;

final class AddressTest {

    private static final NamespaceTable NAMESPACES = new NamespaceTable("urn:a", "urn:b");

    @Test
    void aNodeIdIsMeantAsItIs() {
        assertEquals(List.of(new Address(new NodeId(4, "GVL.Y1"), Part.ALL)), meanings("ns=4;s=GVL.Y1"));
        assertEquals(List.of(new Address(new NodeId(0, 2258), Part.ALL)), meanings("i=2258"));
    }

    @Test
    void aSuffixMayBeOfTheNodeIdToo() {
        assertEquals(
                List.of(
                        new Address(new NodeId(3, "\"data\".\"list\"[3]"), Part.ALL),
                        new Address(new NodeId(3, "\"data\".\"list\""), new Part(OptionalInt.of(3), List.of()))),
                meanings("ns=3;s=\"data\".\"list\"[3]"));
    }

    @Test
    void elementsAndFields() {
        assertEquals(
                new Address(new NodeId(4, "motors"), new Part(OptionalInt.of(12), List.of("drive", "speed"))),
                meanings("ns=4;s=motors[12]#drive.speed").get(1));
        assertEquals(
                List.of(new Address(new NodeId(4, 7), new Part(OptionalInt.empty(), List.of("speed")))),
                meanings("ns=4;i=7#speed"));
    }

    @Test
    void aNamespaceByItsUri() {
        assertEquals(
                new NodeId(NAMESPACES.getIndex("urn:b"), "x"),
                meanings("nsu=urn:b;s=x").get(0).node());
        assertEquals(List.of(), meanings("nsu=urn:c;s=x"));
    }

    @Test
    void whatIsNoNodeIdMeansNothing() {
        for (String text : List.of("", "Y1", "ns=4", "ns=x;s=Y1", "[3]", "#a")) {
            assertEquals(List.of(), meanings(text), text);
        }
    }

    private static List<Address> meanings(String text) {
        return Address.meanings(text, NAMESPACES);
    }
}
