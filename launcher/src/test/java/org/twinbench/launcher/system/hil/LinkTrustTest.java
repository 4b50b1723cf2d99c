package org.twinbench.launcher.system.hil;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import jakarta.json.JsonObject;
import java.io.IOException;
import java.io.InputStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.security.GeneralSecurityException;
import java.security.cert.CertificateFactory;
import java.security.cert.X509Certificate;
import java.util.List;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.twinbench.launcher.system.http.Answer;
import org.twinbench.launcher.system.http.Api;
import org.twinbench.launcher.system.http.HttpPlatform;
import org.twinbench.protocols.peers.Peer;

/** How a link and a server that do not know each other come to trust each other, over HTTP. */
final class LinkTrustTest {

    private static final String API = "/api/v1/";

    @TempDir
    Path folder;

    @Test
    void bothSidesAreTrustedInOneCallEach() throws Exception {
        try (HttpPlatform host = HttpPlatform.startWithProtocols(folder)) {
            Api api = host.api();
            Peer stranger = Peer.nodeOpcUa();
            stranger.start();
            try (stranger) {
                JsonObject strange = refused(api, link(api, stranger), "refused");
                assertTrue(strange.getString("message").contains(application().toString()), strange::toString);
            }

            Peer friend = Peer.nodeOpcUa().trusting(read(application()));
            friend.start();
            try (friend) {
                String link = link(api, friend);
                String certificate = trustServer(api, link);
                JsonObject known = tried(api, link);
                assertTrue(known.getBoolean("connected"), known::toString);
                assertEquals(200, api.get(link + "/browse").status());

                assertEquals(204, api.send("DELETE", certificate, "").status());
                refused(api, link, "untrusted");
                assertEquals(
                        404,
                        api.post(API + "protocols/opcua/certificates/00/trust", "{}")
                                .status());
            }
        }
    }

    private static String link(Api api, Peer server) throws Exception {
        int machine = api.created(
                        API + "projects/1/machine-models/import",
                        "{\"twinbench\": 1, \"name\": \"Tank at " + server.port() + "\", \"components\": {}}")
                .getInt("id");
        int link = api.created(
                        API + "links",
                        "{\"machine_model_id\": " + machine
                                + ", \"name\": \"plc\", \"protocol\": \"opcua\", \"endpoint\": \"" + server.endpoint()
                                + "\"}")
                .getInt("id");
        return API + "links/" + link;
    }

    /** Trusts the only certificate that waits for it; returns its address. */
    private static String trustServer(Api api, String link) throws Exception {
        refused(api, link, "untrusted");
        List<JsonObject> waiting = api.get(link + "/certificates").items().stream()
                .filter(one -> !one.getBoolean("trusted"))
                .toList();
        assertEquals(1, waiting.size(), waiting::toString);
        String certificate =
                API + "protocols/opcua/certificates/" + waiting.get(0).getString("thumbprint");
        Answer trusted = api.post(certificate + "/trust", "{}");
        assertEquals(200, trusted.status(), trusted::body);
        return certificate;
    }

    private static JsonObject refused(Api api, String link, String reason) throws Exception {
        JsonObject test = tried(api, link);
        assertFalse(test.getBoolean("connected"), test::toString);
        assertEquals(reason, test.getString("reason"), test::toString);
        return test;
    }

    private static JsonObject tried(Api api, String link) throws Exception {
        Answer test = api.post(link + "/test", "{}");
        assertEquals(200, test.status(), test::body);
        return test.json();
    }

    /** Where the certificate is that the host has made for itself, which people give to servers. */
    private Path application() throws IOException {
        try (Stream<Path> files = Files.walk(folder)) {
            return files.filter(each -> each.endsWith(Path.of("application", "certificate.der")))
                    .findFirst()
                    .orElseThrow();
        }
    }

    private static X509Certificate read(Path file) throws IOException, GeneralSecurityException {
        try (InputStream in = Files.newInputStream(file)) {
            return (X509Certificate) CertificateFactory.getInstance("X.509").generateCertificate(in);
        }
    }
}
