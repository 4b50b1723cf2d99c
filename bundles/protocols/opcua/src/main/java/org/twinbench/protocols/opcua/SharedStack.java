package org.twinbench.protocols.opcua;

import java.security.Security;
import java.time.Duration;
import java.util.concurrent.TimeUnit;
import org.bouncycastle.jce.provider.BouncyCastleProvider;
import org.eclipse.milo.opcua.stack.core.Stack;

/** What all sessions use: Milo's threads, and the cryptography that Milo asks for. It takes a while to load. */
final class SharedStack {

    private final boolean broughtProvider;

    SharedStack() {
        // The padding of Aes256_Sha256_RsaPss is none of the JDK's; Milo asks whatever provider there is for it.
        broughtProvider = Security.addProvider(new BouncyCastleProvider()) > 0;
    }

    /** Lets go of shared threads and of the cryptography that came along. */
    void close(Duration most) {
        Stack.releaseSharedResources(most.toMillis(), TimeUnit.MILLISECONDS);
        if (broughtProvider) {
            Security.removeProvider(BouncyCastleProvider.PROVIDER_NAME);
        }
    }
}
