package org.twinbench.protocols.opcua.session;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.CompletableFuture;
import java.util.function.Function;
import org.eclipse.milo.opcua.sdk.client.OpcUaClient;
import org.eclipse.milo.opcua.stack.core.NamespaceTable;
import org.eclipse.milo.opcua.stack.core.types.builtin.ByteString;
import org.eclipse.milo.opcua.stack.core.types.builtin.DataValue;
import org.eclipse.milo.opcua.stack.core.types.builtin.DateTime;
import org.eclipse.milo.opcua.stack.core.types.builtin.NodeId;
import org.eclipse.milo.opcua.stack.core.types.builtin.StatusCode;
import org.eclipse.milo.opcua.stack.core.types.builtin.unsigned.UInteger;
import org.eclipse.milo.opcua.stack.core.types.enumerated.TimestampsToReturn;
import org.eclipse.milo.opcua.stack.core.types.structured.BrowseDescription;
import org.eclipse.milo.opcua.stack.core.types.structured.BrowseResult;
import org.eclipse.milo.opcua.stack.core.types.structured.ReadValueId;
import org.eclipse.milo.opcua.stack.core.types.structured.ViewDescription;
import org.eclipse.milo.opcua.stack.core.types.structured.WriteValue;
import org.twinbench.api.protocol.LinkFailure;
import org.twinbench.api.protocol.LinkFailure.Reason;

/** The services of a server that are used in a session, in as few requests as the server allows. */
final class Server {

    private static final ViewDescription EVERYTHING =
            new ViewDescription(NodeId.NULL_VALUE, DateTime.NULL_VALUE, UInteger.MIN);

    private final OpcUaClient client;
    private final Answers answers;
    private final Limits limits;

    Server(OpcUaClient client, Answers answers, Limits limits) {
        this.client = client;
        this.answers = answers;
        this.limits = limits;
    }

    /** Returns this server, asked for its limits. */
    Server withLimits() throws LinkFailure, InterruptedException {
        return new Server(
                client,
                answers,
                Limits.of(read(Limits.NODES.stream()
                        .map(node -> new Source(node, Optional.empty()).value())
                        .toList())));
    }

    /** Returns the client, for what Milo does in several requests of its own. */
    OpcUaClient client() {
        return client;
    }

    /** Returns the limits of this server. */
    Limits limits() {
        return limits;
    }

    /** Returns the URIs of namespaces by their index. */
    NamespaceTable namespaces() {
        return client.getNamespaceTable();
    }

    /** Reads attributes. */
    List<DataValue> read(List<ReadValueId> attributes) throws LinkFailure, InterruptedException {
        return batched(attributes, limits.read(), batch -> client.readAsync(0, TimestampsToReturn.Source, batch)
                .thenApply(response -> response.getResults()));
    }

    /** Writes attributes. */
    List<StatusCode> write(List<WriteValue> attributes) throws LinkFailure, InterruptedException {
        return batched(attributes, limits.write(), batch -> client.writeAsync(batch)
                .thenApply(response -> response.getResults()));
    }

    /**
     * Browses nodes.
     *
     * @param most how many references of a node are given at once; 0: any number
     */
    List<BrowseResult> browse(List<BrowseDescription> nodes, int most) throws LinkFailure, InterruptedException {
        return batched(nodes, limits.browse(), batch -> client.browseAsync(EVERYTHING, UInteger.valueOf(most), batch)
                .thenApply(response -> response.getResults()));
    }

    /** Goes on where browsing stopped. */
    BrowseResult browseOn(ByteString continuation) throws LinkFailure, InterruptedException {
        return batched(List.of(continuation), 1, batch -> client.browseNextAsync(false, batch)
                        .thenApply(response -> response.getResults()))
                .get(0);
    }

    /** Has the server forget where browsing stopped. */
    void forget(List<ByteString> continuations) throws LinkFailure, InterruptedException {
        batched(continuations, limits.browse(), batch -> client.browseNextAsync(true, batch)
                .thenApply(response -> response.getResults()));
    }

    /** Waits for something that Milo does. */
    <T> T await(CompletableFuture<T> answer) throws LinkFailure, InterruptedException {
        return answers.await(answer);
    }

    private <Q, A> List<A> batched(List<Q> asked, int limit, Function<List<Q>, CompletableFuture<A[]>> request)
            throws LinkFailure, InterruptedException {
        List<A> all = new ArrayList<>(asked.size());
        for (int from = 0; from < asked.size(); from += limit) {
            List<Q> batch = asked.subList(from, Math.min(asked.size(), from + limit));
            A[] answer = answers.await(request.apply(batch));
            if (answer == null || answer.length != batch.size()) {
                throw new LinkFailure(
                        Reason.UNREACHABLE, "The server does not answer all of " + batch.size() + " operations.");
            }
            all.addAll(Arrays.asList(answer));
        }
        return all;
    }
}
