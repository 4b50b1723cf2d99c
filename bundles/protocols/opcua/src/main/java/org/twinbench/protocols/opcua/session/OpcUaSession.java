package org.twinbench.protocols.opcua.session;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.function.Consumer;
import java.util.stream.IntStream;
import org.eclipse.milo.opcua.sdk.client.OpcUaClient;
import org.eclipse.milo.opcua.sdk.client.SessionActivityListener;
import org.eclipse.milo.opcua.sdk.client.UaSession;
import org.eclipse.milo.opcua.stack.core.types.builtin.DataValue;
import org.eclipse.milo.opcua.stack.core.types.structured.WriteValue;
import org.twinbench.api.protocol.Found;
import org.twinbench.api.protocol.LinkFailure;
import org.twinbench.api.protocol.Session;
import org.twinbench.api.protocol.StatusCode;
import org.twinbench.api.protocol.Subscriptions;
import org.twinbench.api.protocol.TagValue;
import org.twinbench.api.protocol.Tree;

/** A session with a server. It is lost as soon as Milo sees that it is; connecting again is the link's. */
public final class OpcUaSession implements Session<OpcUaTag> {

    private final Answers answers;
    private final Server server;
    private final Consumer<OpcUaClient> ending;
    private Reading reading = Reading.NOTHING;

    private OpcUaSession(Answers answers, Server server, Consumer<OpcUaClient> ending) {
        this.answers = answers;
        this.server = server;
        this.ending = ending;
    }

    /**
     * Begins a session with a client that is connected.
     *
     * @param ending disconnects the client when the session is closed
     */
    public static OpcUaSession begin(OpcUaClient client, Consumer<OpcUaClient> ending)
            throws LinkFailure, InterruptedException {
        Answers answers = new Answers();
        client.addSessionActivityListener(new SessionActivityListener() {
            @Override
            public void onSessionInactive(UaSession session) {
                answers.lose("The connection to the server broke off.");
            }
        });
        return new OpcUaSession(answers, new Server(client, answers, Limits.UNKNOWN).withLimits(), ending);
    }

    @Override
    public List<Found<OpcUaTag>> find(List<String> addresses) throws LinkFailure, InterruptedException {
        return new Finder(server).find(addresses);
    }

    @Override
    public List<TagValue> read(List<OpcUaTag> tags) throws LinkFailure, InterruptedException {
        if (!reading.tags().equals(tags)) {
            reading = Reading.of(tags);
        }
        List<DataValue> read = server.read(reading.values());
        return IntStream.range(0, tags.size())
                .mapToObj(i -> value(tags.get(i), read.get(reading.positions().get(i))))
                .toList();
    }

    private TagValue value(OpcUaTag tag, DataValue read) {
        return Values.value(tag, read, tag.part().of(read.value().value(), server.client()));
    }

    @Override
    public List<StatusCode> write(List<OpcUaTag> tags, List<TagValue> values) throws LinkFailure, InterruptedException {
        List<WriteValue> written = new ArrayList<>();
        for (int i = 0; i < tags.size(); i++) {
            written.add(tags.get(i).source().write(Values.variant(tags.get(i), values.get(i))));
        }
        return server.write(written).stream().map(Values::status).toList();
    }

    @Override
    public Optional<Subscriptions<OpcUaTag>> subscriptions() {
        return Optional.of(new OpcUaSubscriptions(server, answers));
    }

    @Override
    public Optional<Tree> tree() {
        return Optional.of(new OpcUaTree(server));
    }

    @Override
    public void close() {
        answers.close();
        ending.accept(server.client());
    }
}
