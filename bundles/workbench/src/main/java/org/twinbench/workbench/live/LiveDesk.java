package org.twinbench.workbench.live;

import java.util.Optional;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.Executors;
import java.util.concurrent.ScheduledExecutorService;
import java.util.concurrent.ScheduledFuture;
import java.util.concurrent.TimeUnit;
import java.util.function.BiConsumer;
import java.util.stream.Collectors;
import org.eclipse.jetty.util.Callback;
import org.eclipse.jetty.websocket.core.CloseStatus;
import org.osgi.service.component.annotations.Activate;
import org.osgi.service.component.annotations.Component;
import org.osgi.service.component.annotations.Deactivate;
import org.osgi.service.component.annotations.Reference;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.twinbench.api.simulation.Simulation;
import org.twinbench.api.simulation.Simulations;
import org.twinbench.api.value.InvalidInput;
import org.twinbench.api.value.JsonFormat;
import org.twinbench.api.value.MalformedJson;
import org.twinbench.api.value.Mistake;
import org.twinbench.api.value.Records;

/** Answers what connected browsers ask for, and sends it: by one thread for them all, which waits for none of them. */
@Component(service = LiveDesk.class)
public final class LiveDesk {

    private static final Logger LOG = LoggerFactory.getLogger(LiveDesk.class);
    private static final int MOST_CONNECTIONS = 200;
    private static final int PING_SECONDS = 15;

    /** What the row behind a change needs beyond its step to be there. */
    private static final long ALLOWANCE_NANOS = TimeUnit.MILLISECONDS.toNanos(2);

    private final Simulations simulations;
    private final JsonFormat json;
    private final AutoCloseable changes;
    private final Set<LiveConnection> open = ConcurrentHashMap.newKeySet();
    private final ScheduledExecutorService thread = Executors.newSingleThreadScheduledExecutor(task -> {
        Thread daemon = new Thread(task, "twinbench-live");
        daemon.setDaemon(true);
        daemon.setPriority(Thread.MIN_PRIORITY);
        return daemon;
    });

    /** Sends values of these. */
    @Activate
    public LiveDesk(@Reference Simulations simulations, @Reference JsonFormat json) {
        this.simulations = simulations;
        this.json = json;
        this.changes = simulations.onChange(this::hurry);
        thread.scheduleAtFixedRate(this::look, PING_SECONDS, PING_SECONDS, TimeUnit.SECONDS);
    }

    @Deactivate
    void close() throws Exception {
        changes.close();
        thread.shutdownNow();
        open.forEach(client -> client.close(CloseStatus.SHUTDOWN, "The host ends."));
    }

    /** Returns whether there is room for one more. */
    boolean hasRoom() {
        return open.size() < MOST_CONNECTIONS;
    }

    void opened(LiveConnection client) {
        open.add(client);
    }

    void closed(LiveConnection client) {
        open.remove(client);
    }

    private void look() {
        open.forEach(LiveConnection::ping);
    }

    /** Does what a client asks for; returns the answer, if there is one. */
    Optional<String> answer(LiveConnection client, String text) {
        try {
            LiveRequest request = Records.read(json.parse(text), LiveRequest.class);
            request.unsubscribe().ifPresent(client::drop);
            return request.subscribe().map(asked -> print(subscribe(client, asked)));
        } catch (MalformedJson e) {
            return Optional.of(print(LiveAnswer.problem(Optional.empty(), e.getMessage())));
        } catch (InvalidInput e) {
            String detail =
                    e.mistakes().stream().map(Mistake::message).distinct().collect(Collectors.joining(" "));
            return Optional.of(print(LiveAnswer.problem(Optional.empty(), detail)));
        }
    }

    private LiveAnswer subscribe(LiveConnection client, LiveRequest.Subscribe asked) {
        Optional<Simulation> simulation = simulations.find(asked.simulation());
        if (simulation.isEmpty()) {
            return LiveAnswer.problem(
                    Optional.of(asked.id()),
                    "There is no simulation " + asked.simulation()
                            + "; GET /api/v1/simulations lists those that there are.");
        }
        LiveSubscription subscription = new LiveSubscription(simulation.get(), asked);
        ScheduledFuture<?> sending = thread.scheduleAtFixedRate(
                () -> send(client, subscription, LiveSubscription::send), 1, asked.periodNanos(), TimeUnit.NANOSECONDS);
        return client.keep(subscription, sending)
                ? LiveAnswer.subscribed(asked)
                : LiveAnswer.problem(
                        Optional.of(asked.id()), "There are 64 subscriptions already; unsubscribe one first.");
    }

    /** Whoever edits a machine sees what the next row makes of that as soon as it is there. */
    private void hurry(Simulation changed) {
        double step = changed.settings().stepNanos() / changed.status().speed();
        thread.schedule(() -> showAtOnce(changed.id()), (long) step + ALLOWANCE_NANOS, TimeUnit.NANOSECONDS);
    }

    private void showAtOnce(long simulation) {
        for (LiveConnection client : open) {
            client.subscriptions(simulation).forEach(each -> send(client, each, LiveSubscription::hurry));
        }
    }

    private void send(
            LiveConnection client, LiveSubscription subscription, BiConsumer<LiveSubscription, LiveConnection> way) {
        try {
            if (simulations.find(subscription.simulation()).isEmpty()) {
                client.drop(subscription.id());
                client.send(print(LiveAnswer.ended(subscription.id())), Callback.NOOP);
            } else {
                way.accept(subscription, client);
            }
        } catch (RuntimeException e) {
            client.drop(subscription.id());
            LOG.warn("Values of simulation {} cannot be read", subscription.simulation(), e);
        }
    }

    private String print(LiveAnswer answer) {
        return json.print(Records.write(answer));
    }
}
