package org.twinbench.launcher.system;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.InputStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.security.cert.CertificateFactory;
import java.security.cert.X509Certificate;
import java.util.List;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.RegisterExtension;
import org.junit.jupiter.api.io.TempDir;
import org.twinbench.launcher.system.Console.Answer;
import org.twinbench.protocols.peers.Peer;

/** The commands that talk to controllers, with a server that we did not write. */
final class BrowseTest {

    @RegisterExtension
    static final Peer SERVER = Peer.nodeOpcUa();

    @TempDir
    Path folder;

    private Console console;

    @BeforeEach
    void open() {
        console = new Console(folder);
    }

    @Test
    void aLevelIsListedASearchGoesDeeperAndValuesAreRead() throws Exception {
        Answer roots = console.type("browse", SERVER.endpoint(), "--set", "security_policy=none");
        assertEquals(0, roots.exitCode(), roots.err());
        assertTrue(roots.out().contains("  Special/"), roots.out());
        assertTrue(roots.err().contains("Below "), roots.err());

        Answer found =
                console.type("browse", SERVER.endpoint(), "--search", "readonly", "--set", "security_policy=none");
        assertEquals(0, found.exitCode(), found.err());
        assertTrue(found.out().matches("(?s)  Special/ReadOnly  ns=1;s=ReadOnly  float64  read  .*"), found.out());

        Answer read = console.type(
                "browse",
                SERVER.endpoint(),
                "--read",
                "ns=1;s=Boolean,ns=1;s=Nowhere",
                "--set",
                "security_policy=none");
        assertEquals(0, read.exitCode(), read.err());
        assertTrue(read.out().matches("(?s)  ns=1;s=Boolean +boolean +read, write +(true|false)\\R.*"), read.out());
        assertTrue(read.out().contains("BadNodeIdUnknown"), read.out());
    }

    @Test
    void aServerThatIsNotTrustedIsRefusedUntilSomebodyTrustsItsCertificate() throws Exception {
        Answer unknown = console.type("browse", SERVER.endpoint(), "--set", "security_policy=basic256sha256");
        assertEquals(4, unknown.exitCode(), unknown.err());
        try (Peer knows = Peer.nodeOpcUa()) {
            knows.trusting(certificate(console.data().resolve("opcua/application/certificate.der")));
            knows.start();
            String[] look = {"browse", knows.endpoint(), "--set", "security_policy=basic256sha256"};
            Answer refused = console.type(look);
            assertEquals(4, refused.exitCode(), refused.out() + refused.err());
            Matcher thumbprint = Pattern.compile("thumbprint ([0-9a-f]{40})").matcher(refused.err());
            assertTrue(thumbprint.find(), refused.err());
            assertTrue(refused.err().contains("add  --trust  and the thumbprint"), refused.err());
            Answer trusted = console.type(
                    "browse",
                    knows.endpoint(),
                    "--set",
                    "security_policy=basic256sha256",
                    "--trust",
                    thumbprint.group(1));
            assertEquals(0, trusted.exitCode(), trusted.err());
            assertTrue(trusted.out().contains("  Special/"), trusted.out());
        }
    }

    private static X509Certificate certificate(Path file) throws Exception {
        try (InputStream bytes = Files.newInputStream(file)) {
            return (X509Certificate) CertificateFactory.getInstance("X.509").generateCertificate(bytes);
        }
    }

    @Test
    void whoIsNotThereAndWhatMakesNoSenseIsToldWithItsExitCode() throws Exception {
        Answer nobody = console.type("browse", "opc.tcp://127.0.0.1:1");
        assertEquals(4, nobody.exitCode(), nobody.err());
        Answer unknown = console.type("browse", "ftp://127.0.0.1");
        assertEquals(2, unknown.exitCode());
        assertTrue(unknown.err().contains("opc.tcp://"), unknown.err());
        assertTrue(unknown.err().contains("modbus://"), unknown.err());
        assertEquals(
                2,
                console.type("browse", SERVER.endpoint(), "ns=1;s=Nowhere", "--set", "security_policy=none")
                        .exitCode());
    }

    @Test
    void aCoupledRunTellsBeforehandWhatItWritesAndAtTheEndHowItWent() throws Exception {
        Files.writeString(folder.resolve("bench.json"), bench(SERVER.endpoint()));
        Answer reading = console.type("run", "bench.json", "--hil", "--for", "1s", "--csv", "out.csv");
        assertEquals(0, reading.exitCode(), reading.err());
        assertTrue(reading.err().contains("Not armed: this run only reads. With --arm it would write:"), reading.err());
        assertTrue(
                reading.err().matches("(?s).*    ns=1;s=Float  gain.output  safe value -1 at the end\\R.*"),
                reading.err());
        assertTrue(reading.out().contains("free-running"), reading.out());
        assertTrue(reading.out().contains("late ticks: "), reading.out());
        assertTrue(reading.out().contains("not written, for the run was not armed"), reading.out());
        List<String> rows = Files.readAllLines(folder.resolve("out.csv"));
        assertEquals(102, rows.size());
        assertEquals("time,gain.input,gain.output", rows.get(0));

        Answer armed = console.type("run", "bench.json", "--hil", "--arm", "--for", "1s");
        assertEquals(0, armed.exitCode(), armed.err());
        assertTrue(armed.err().contains("Armed: this run writes to controllers."), armed.err());
        assertTrue(
                armed.out().matches("(?s).*    ns=1;s=Float  gain.output  \\d+ values, the last -1\\R.*"), armed.out());
        Answer left =
                console.type("browse", SERVER.endpoint(), "--read", "ns=1;s=Float", "--set", "security_policy=none");
        assertTrue(left.out().contains("read, write  -1"), left.out());
    }

    @Test
    void aCoupledRunWithoutItsControllerEndsBeforeItBegins() throws Exception {
        Files.writeString(folder.resolve("bench.json"), bench("opc.tcp://nobody@127.0.0.1:1/%"));
        Answer refused = console.type("run", "bench.json", "--hil", "--for", "1s");
        assertEquals(4, refused.exitCode(), refused.err());
        assertTrue(refused.err().contains("Link plc does not connect, nothing was run: "), refused.err());
    }

    private static String bench(String endpoint) {
        return """
                {
                  "twinbench": 1,
                  "name": "Bench",
                  "components": { "gain": { "type": "gain", "parameters": { "factor": 2 } } },
                  "links": { "plc": { "protocol": "opcua", "endpoint": "ENDPOINT", "security_policy": "none", "timeout": "10 s" } },
                  "bindings": {
                    "gain.input": { "link": "plc", "address": "ns=1;s=Counter" },
                    "gain.output": { "link": "plc", "address": "ns=1;s=Float", "safe": -1 }
                  }
                }
                """
                .replace("ENDPOINT", endpoint);
    }
}
