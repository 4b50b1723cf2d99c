package org.twinbench.protocols.peers;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.IOException;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.RegisterExtension;

final class PlainNodeOpcUaTest {

    @RegisterExtension
    static final Peer SERVER = Peer.nodeOpcUa(10);

    @Test
    void keepsAnOperationLimitAndThusTheServerToo() throws Exception {
        assertEquals(5, PlainNodeOpcUa.roundTrips(SERVER.endpoint(), 10, 5).length);
    }

    @Test
    void exceedsAnOperationLimitAndIsRefused() {
        IOException refused =
                assertThrows(IOException.class, () -> PlainNodeOpcUa.roundTrips(SERVER.endpoint(), 11, 1));
        assertTrue(refused.getMessage().contains("BadTooManyOperations"), refused.getMessage());
    }
}
