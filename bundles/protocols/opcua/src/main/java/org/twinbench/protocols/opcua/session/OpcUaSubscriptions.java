package org.twinbench.protocols.opcua.session;

import java.time.Duration;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.concurrent.CompletableFuture;
import org.eclipse.milo.opcua.sdk.client.subscriptions.MonitoredItemServiceOperationResult;
import org.eclipse.milo.opcua.sdk.client.subscriptions.OpcUaMonitoredItem;
import org.eclipse.milo.opcua.sdk.client.subscriptions.OpcUaSubscription;
import org.eclipse.milo.opcua.stack.core.types.builtin.DataValue;
import org.eclipse.milo.opcua.stack.core.types.builtin.StatusCode;
import org.eclipse.milo.opcua.stack.core.types.builtin.unsigned.UInteger;
import org.twinbench.api.protocol.LinkFailure;
import org.twinbench.api.protocol.Subscriptions;

/** One subscription for all tags of a session. What cannot be told in order any more is a lost session. */
final class OpcUaSubscriptions implements Subscriptions<OpcUaTag> {

    /** So often is silence told to be no loss. */
    private static final double KEEP_ALIVE_MILLIS = 1_000;

    /** So much of it may be late before the subscription counts as dead; that the server itself is dead is seen earlier. */
    private static final double KEEP_ALIVES_MISSED = 5;

    private final Server server;
    private final Answers answers;

    OpcUaSubscriptions(Server server, Answers answers) {
        this.server = server;
        this.answers = answers;
    }

    @Override
    public List<org.twinbench.api.protocol.StatusCode> subscribe(
            List<OpcUaTag> tags, Duration interval, Listener listener) throws LinkFailure, InterruptedException {
        double millis = interval.toNanos() / 1e6;
        Map<Source, List<Integer>> positions = new LinkedHashMap<>();
        for (int i = 0; i < tags.size(); i++) {
            positions
                    .computeIfAbsent(tags.get(i).source(), source -> new ArrayList<>())
                    .add(i);
        }
        Map<OpcUaMonitoredItem, List<Integer>> items = new LinkedHashMap<>();
        positions.forEach((source, places) -> items.put(item(source, millis), places));
        OpcUaSubscription subscription = new OpcUaSubscription(server.client(), millis);
        subscription.setTargetKeepAliveInterval(KEEP_ALIVE_MILLIS);
        subscription.setWatchdogMultiplier(KEEP_ALIVES_MISSED);
        subscription.setMaxMonitoredItemsPerCall(
                UInteger.valueOf(server.limits().monitor()));
        subscription.setSubscriptionListener(new Told(tags, items, listener));
        answers.whenLost(listener::lost);
        server.await(subscription.createAsync().toCompletableFuture());
        subscription.addMonitoredItems(List.copyOf(items.keySet()));
        List<MonitoredItemServiceOperationResult> results = server.await(CompletableFuture.supplyAsync(
                subscription::createMonitoredItems,
                server.client().getTransport().getConfig().getExecutor()));
        return statuses(tags.size(), items, results);
    }

    private static OpcUaMonitoredItem item(Source source, double millis) {
        OpcUaMonitoredItem item = new OpcUaMonitoredItem(source.value());
        item.setSamplingInterval(millis);
        item.setQueueSize(UInteger.valueOf(1));
        item.setDiscardOldest(true);
        return item;
    }

    private static List<org.twinbench.api.protocol.StatusCode> statuses(
            int tags, Map<OpcUaMonitoredItem, List<Integer>> items, List<MonitoredItemServiceOperationResult> results) {
        org.twinbench.api.protocol.StatusCode[] statuses = new org.twinbench.api.protocol.StatusCode[tags];
        for (MonitoredItemServiceOperationResult result : results) {
            StatusCode status = result.operationResult().orElse(result.serviceResult());
            items.get(result.monitoredItem()).forEach(place -> statuses[place] = Values.status(status));
        }
        return List.of(statuses);
    }

    /** Passes on what Milo tells, which it does one after another. */
    private final class Told implements OpcUaSubscription.SubscriptionListener {

        private final List<OpcUaTag> tags;
        private final Map<OpcUaMonitoredItem, List<Integer>> items;
        private final Listener listener;

        Told(List<OpcUaTag> tags, Map<OpcUaMonitoredItem, List<Integer>> items, Listener listener) {
            this.tags = tags;
            this.items = items;
            this.listener = listener;
        }

        @Override
        public void onDataReceived(
                OpcUaSubscription subscription, List<OpcUaMonitoredItem> changed, List<DataValue> values) {
            List<Change> changes = new ArrayList<>();
            for (int i = 0; i < changed.size(); i++) {
                DataValue value = values.get(i);
                for (int place : items.get(changed.get(i))) {
                    OpcUaTag tag = tags.get(place);
                    changes.add(new Change(
                            place,
                            Values.value(tag, value, tag.part().of(value.value().value(), server.client()))));
                }
            }
            listener.changed(changes);
        }

        @Override
        public void onKeepAliveReceived(OpcUaSubscription subscription) {
            listener.alive();
        }

        @Override
        public void onNotificationDataLost(OpcUaSubscription subscription) {
            answers.lose("Changes were lost on their way; the tags are subscribed again.");
        }

        @Override
        public void onWatchdogTimerElapsed(OpcUaSubscription subscription) {
            answers.lose("The server tells of nothing any more.");
        }

        @Override
        public void onStatusChanged(OpcUaSubscription subscription, StatusCode status) {
            if (status.isBad()) {
                answers.lose("The server has ended the subscription (" + Failure.name(status) + ").");
            }
        }

        @Override
        public void onTransferFailed(OpcUaSubscription subscription, StatusCode status) {
            answers.lose("The server has forgotten the subscription (" + Failure.name(status) + ").");
        }
    }
}
