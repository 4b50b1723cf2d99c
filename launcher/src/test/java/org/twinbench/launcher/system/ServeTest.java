package org.twinbench.launcher.system;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.BufferedReader;
import java.net.InetAddress;
import java.net.ServerSocket;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** The command serve, as people start and stop it. */
final class ServeTest {

    private static final int NOT_USABLE = 4;
    private static final int UPDATES = 50;

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

    /** Libraries that look into new bundles must not stumble over those that are gone again. */
    @Test
    void anExtensionThatIsUpdatedAgainAndAgainLeavesNoErrorInTheLog() throws Exception {
        byte[] jar = VendorBundle.cooler("1.0.0").bytes();
        try (Served host = new Served(new Console(temporary))) {
            for (int time = 0; time < UPDATES; time++) {
                assertTrue(host.install(jar).contains("\"state\":\"running\""));
            }
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
    void anOptionThatThereIsNotIsAllThatIsTold() throws Exception {
        Console.Answer refused = new Console(temporary).type("serve", "--prot=0");
        assertEquals(2, refused.exitCode(), refused.out());
        assertTrue(refused.err().contains("--prot"), refused.err());
        assertFalse(refused.err().contains("Exception"), refused.err());
    }

    @Test
    void aHostLoadsNoLibraryOfAProtocolThatNobodyUses() throws Exception {
        Path log = temporary.resolve("classes.log");
        Process host = new Console(temporary)
                .start(Map.of("JAVA_TOOL_OPTIONS", "-Xlog:class+load:file=" + log), "serve", "--port", "0");
        try (BufferedReader out = host.inputReader(StandardCharsets.UTF_8)) {
            assertTrue(out.lines().anyMatch(line -> line.strip().startsWith("data")));
        }
        host.destroy();
        Console.exitCode(host);
        String loaded = Files.readString(log);
        assertTrue(loaded.contains(" org.twinbench.protocols.opcua.OpcUaProtocol "));
        assertEquals(
                List.of(),
                loaded.lines()
                        .filter(line -> line.matches(
                                ".* (org\\.eclipse\\.milo|org\\.bouncycastle|io\\.netty|com\\.ghgande)\\..*"))
                        .toList());
    }

    @Test
    void bindingBeyondThisMachineIsRefused() throws Exception {
        Console.Answer refused = new Console(temporary).type("serve", "--host", "0.0.0.0", "--port", "0");
        assertEquals(NOT_USABLE, refused.exitCode());
        assertTrue(refused.err().contains("--host 127.0.0.1"), refused.err());
    }
}
