package org.twinbench.protocols.peers;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.IOException;
import java.net.ConnectException;
import java.net.Socket;
import java.nio.file.Path;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

final class PeerTest {

    @TempDir
    Path folder;

    @Test
    void isGoneOnceItIsStoppedAndComesBackOnTheSamePort() throws Exception {
        try (Peer server = Peer.modbusSerial()) {
            server.start();
            new Socket("127.0.0.1", server.port()).close();
            server.stop();
            assertThrows(ConnectException.class, () -> new Socket("127.0.0.1", server.port()));
            server.start();
            new Socket("127.0.0.1", server.port()).close();
        }
    }

    @Test
    void aProgramThatEndsSaysWhatItPrintedAndNeeds() {
        Program program = new Program("node", "modbus.js", List.of(), "a port");
        IOException failure = assertThrows(IOException.class, () -> Running.start(program, folder, List.of("-1")));
        assertTrue(
                failure.getMessage().startsWith("modbus.js, which needs a port, has ended:\n"), failure.getMessage());
        assertTrue(failure.getMessage().contains("ERR_SOCKET_BAD_PORT"), failure.getMessage());
    }

    @Test
    void anInterpreterThatIsMissingIsNamedTogetherWithWhatIsNeeded() {
        Program program = new Program("no-such-node", "modbus.js", List.of(), "Node.js");
        IOException failure = assertThrows(IOException.class, () -> Running.start(program, folder, List.of("1")));
        assertEquals("modbus.js cannot run: it needs Node.js", failure.getMessage());
    }
}
