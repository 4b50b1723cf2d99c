package org.twinbench.launcher.system;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.net.InetAddress;
import java.net.ServerSocket;
import java.nio.file.Files;
import java.nio.file.Path;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** The command serve, as people start and stop it. */
final class ServeTest {

    private static final int NOT_USABLE = 4;

    @TempDir
    Path temporary;

    @Test
    void exampleRunsOnANewHostAndOnEveryLaterOneUntilItIsDeleted() throws Exception {
        try (Served first = new Served(new Console(temporary))) {
            assertTrue(first.get("/health").contains("\"up\""));
            assertTrue(first.get("/api/v1/simulations").contains("\"machine\":\"Heated tank\",\"state\":\"running\""));
            assertTrue(first.said().contains(temporary.resolve("data").toString()), first.said());
        }
        try (Served second = new Served(new Console(temporary))) {
            assertTrue(second.get("/api/v1/simulations").contains("\"state\":\"running\""));
            second.delete("/api/v1/machine-models/" + second.machine());
        }
        try (Served third = new Served(new Console(temporary))) {
            assertEquals("{\"items\":[]}", third.get("/api/v1/simulations"));
        }
    }

    @Test
    void aDataFolderIsServedByOneHostAtATime() throws Exception {
        Path data = temporary.resolve("shared");
        Console second = new Console(Files.createDirectory(temporary.resolve("second")));
        try (Served host = new Served(new Console(temporary), "--data", data.toString())) {
            Console.Answer refused = second.type("serve", "--port", "0", "--data", data.toString());
            assertEquals(NOT_USABLE, refused.exitCode(), refused.err());
            assertTrue(refused.err().contains("The data folder " + data + " is served by another"), refused.err());
            assertTrue(host.get("/api/v1/runs").contains("\"state\":\"running\""));
        }
    }

    @Test
    void portThatIsTakenIsNamed() throws Exception {
        try (ServerSocket other = new ServerSocket(0, 1, InetAddress.getByName("127.0.0.1"))) {
            String port = Integer.toString(other.getLocalPort());
            Console.Answer refused = new Console(temporary).type("serve", "--port", port);
            assertEquals(NOT_USABLE, refused.exitCode());
            assertTrue(refused.err().contains("Port " + port), refused.err());
        }
    }

    @Test
    void bindingBeyondThisMachineIsRefused() throws Exception {
        Console.Answer refused = new Console(temporary).type("serve", "--host", "0.0.0.0", "--port", "0");
        assertEquals(NOT_USABLE, refused.exitCode());
        assertTrue(refused.err().contains("--host 127.0.0.1"), refused.err());
    }
}
