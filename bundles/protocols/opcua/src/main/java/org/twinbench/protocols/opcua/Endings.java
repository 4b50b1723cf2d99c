package org.twinbench.protocols.opcua;

import java.time.Duration;
import java.util.Set;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.TimeoutException;
import org.eclipse.milo.opcua.sdk.client.OpcUaClient;

/** Sessions that are being ended, for which nobody waits but the end of the host: a server keeps what is not ended for a while. */
final class Endings {

    private final Set<CompletableFuture<?>> underWay = ConcurrentHashMap.newKeySet();

    /** Ends what a client has with its server, and returns at once. */
    void end(OpcUaClient client) {
        CompletableFuture<?> ending = client.disconnectAsync();
        underWay.add(ending);
        ending.whenComplete((ended, failure) -> underWay.remove(ending));
    }

    /** Waits for those under way, as long as a server may be expected to answer. */
    void await(Duration most) {
        try {
            CompletableFuture.allOf(underWay.toArray(CompletableFuture[]::new))
                    .get(most.toNanos(), TimeUnit.NANOSECONDS);
        } catch (ExecutionException | TimeoutException e) {
            // the server does not answer; it ends the session itself after its timeout
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
        }
    }
}
