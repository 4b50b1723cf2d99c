package org.twinbench.launcher.system.hil;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import org.junit.jupiter.api.extension.AfterAllCallback;
import org.junit.jupiter.api.extension.AfterEachCallback;
import org.junit.jupiter.api.extension.BeforeAllCallback;
import org.junit.jupiter.api.extension.BeforeEachCallback;
import org.junit.jupiter.api.extension.ExtensionContext;
import org.twinbench.launcher.system.http.HttpPlatform;
import org.twinbench.protocols.peers.FaultProxy;
import org.twinbench.protocols.peers.Peer;

/** A host, a server of node-opcua, both for all tests of a class, and a way between them that can be broken, for each of them. */
final class Way implements BeforeAllCallback, AfterAllCallback, BeforeEachCallback, AfterEachCallback {

    private final Peer server = Peer.nodeOpcUa();
    private HttpPlatform host;
    private Gains gains;
    private FaultProxy proxy;

    Peer server() {
        return server;
    }

    /** Returns machines of the host. */
    Gains gains() {
        return gains;
    }

    FaultProxy proxy() {
        return proxy;
    }

    @Override
    public void beforeAll(ExtensionContext context) throws Exception {
        server.beforeAll(context);
        host = HttpPlatform.startWithProtocols(Files.createTempDirectory(Path.of("target"), "way"));
        gains = new Gains(new Bench(host.api()), server);
    }

    @Override
    public void beforeEach(ExtensionContext context) throws IOException {
        proxy = new FaultProxy(server.port());
    }

    @Override
    public void afterEach(ExtensionContext context) throws IOException {
        proxy.close();
    }

    @Override
    public void afterAll(ExtensionContext context) throws IOException {
        host.close();
        server.afterAll(context);
    }
}
