package org.twinbench.workbench.live;

import java.util.concurrent.TimeUnit;
import java.util.concurrent.atomic.AtomicBoolean;
import org.eclipse.jetty.util.Callback;
import org.twinbench.api.simulation.Sampler;
import org.twinbench.api.simulation.Simulation;

/**
 * Signals that a client wants. A frame is left out while the one before it is still on its way, so that a slow client costs one
 * buffer and sees the newest values; and where nothing has changed, but for one each second, which shows that the host lives.
 */
final class LiveSubscription {

    private static final long HEARTBEAT_NANOS = TimeUnit.SECONDS.toNanos(1);

    private final int id;
    private final Simulation simulation;
    private final Sampler sampler;
    private final LiveFrame frame;
    private final AtomicBoolean onItsWay = new AtomicBoolean();
    private long shown = -1;
    private long sentAt;
    private boolean hurried;

    LiveSubscription(Simulation simulation, LiveRequest.Subscribe asked) {
        this.id = asked.id();
        this.simulation = simulation;
        this.sampler = simulation.sampler(asked.signals());
        this.frame = new LiveFrame(asked.id(), asked.signals().size());
    }

    int id() {
        return id;
    }

    long simulation() {
        return simulation.id();
    }

    /** Sends the present row, if that is worth it; called by one thread. */
    void send(LiveConnection client) {
        hurried = false;
        show(client);
    }

    /** Sends the present row before it is due, once between two that are; called by the same thread. */
    void hurry(LiveConnection client) {
        if (!hurried) {
            hurried = true;
            show(client);
        }
    }

    private void show(LiveConnection client) {
        if (onItsWay.get()) {
            return;
        }
        sampler.read();
        long now = System.nanoTime();
        if (sampler.tick() == shown && now - sentAt < HEARTBEAT_NANOS) {
            return;
        }
        shown = sampler.tick();
        sentAt = now;
        onItsWay.set(true);
        client.send(frame.of(sampler), Callback.from(() -> onItsWay.set(false)));
    }
}
