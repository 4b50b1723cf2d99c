package org.twinbench.rest.server;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.IOException;
import java.net.InetAddress;
import java.net.ServerSocket;
import java.net.URI;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.twinbench.api.command.NotUsable;

class ServerAddressTest {

    @ParameterizedTest
    @ValueSource(strings = {"0.0.0.0", "::", "192.168.0.10", "example.com", "127.0.0.1.example.com"})
    void bindingBeyondThisMachineIsRefused(String host) {
        NotUsable refusal = assertThrows(NotUsable.class, () -> ServerAddress.of(host, "7777"));
        assertTrue(refusal.getMessage().contains(host));
        assertTrue(refusal.getMessage().contains("--host 127.0.0.1"));
    }

    @ParameterizedTest
    @ValueSource(strings = {"abc", "", "-1", "65536", "99999999999"})
    void whatIsNoPortIsRefused(String port) {
        assertTrue(assertThrows(NotUsable.class, () -> ServerAddress.of("127.0.0.1", port))
                .getMessage()
                .contains("--port"));
    }

    @Test
    void portThatIsTakenIsNamed() throws IOException {
        try (ServerSocket other = new ServerSocket(0, 1, InetAddress.getByName("127.0.0.1"))) {
            ServerAddress address = new ServerAddress("127.0.0.1", other.getLocalPort());
            NotUsable refusal = assertThrows(NotUsable.class, address::claimed);
            assertTrue(refusal.getMessage().contains("Port " + other.getLocalPort() + " on 127.0.0.1 is not free"));
        }
    }

    @Test
    void portZeroBecomesOneThatIsFree() {
        assertTrue(ServerAddress.of("127.0.0.1", "0").claimed().port() > 0);
    }

    @Test
    void addressesAreWrittenAsPeopleOpenThem() {
        assertEquals(
                URI.create("http://localhost:7777"),
                ServerAddress.of(" localhost ", "7777").url());
        assertEquals(
                URI.create("http://[::1]:80"), ServerAddress.of("[::1]", "80").url());
    }
}
