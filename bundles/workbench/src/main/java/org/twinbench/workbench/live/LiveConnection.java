package org.twinbench.workbench.live;

import java.io.ByteArrayOutputStream;
import java.nio.ByteBuffer;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.Future;
import org.eclipse.jetty.util.BufferUtil;
import org.eclipse.jetty.util.Callback;
import org.eclipse.jetty.websocket.core.CloseStatus;
import org.eclipse.jetty.websocket.core.CoreSession;
import org.eclipse.jetty.websocket.core.Frame;
import org.eclipse.jetty.websocket.core.FrameHandler;
import org.eclipse.jetty.websocket.core.OpCode;

/** A browser that is connected. It may ask again only once it was answered, so that what it can make the host keep is bounded. */
final class LiveConnection implements FrameHandler {

    private static final int LONGEST_REQUEST = 4 << 20;
    private static final int MOST_SUBSCRIPTIONS = 64;

    private final LiveDesk desk;
    private final Map<Integer, Sending> subscriptions = new ConcurrentHashMap<>();
    private final ByteArrayOutputStream request = new ByteArrayOutputStream();
    private volatile Optional<CoreSession> session = Optional.empty();

    /** A subscription, and what sends it again and again. */
    private record Sending(LiveSubscription subscription, Future<?> rounds) {

        void end() {
            rounds.cancel(false);
        }
    }

    LiveConnection(LiveDesk desk) {
        this.desk = desk;
    }

    @Override
    public void onOpen(CoreSession opened, Callback callback) {
        session = Optional.of(opened);
        desk.opened(this);
        callback.succeeded();
        opened.demand();
    }

    @Override
    public void onFrame(Frame frame, Callback callback) {
        switch (frame.getOpCode()) {
            case OpCode.TEXT, OpCode.CONTINUATION -> take(frame, callback);
            case OpCode.BINARY -> {
                callback.succeeded();
                close(CloseStatus.BAD_DATA, "Requests are text.");
            }
            case OpCode.PING -> {
                ByteBuffer payload = BufferUtil.copy(frame.getPayload());
                callback.succeeded();
                send(new Frame(OpCode.PONG, payload), demanding());
            }
            default -> {
                callback.succeeded();
                demanding().succeeded();
            }
        }
    }

    private void take(Frame frame, Callback callback) {
        byte[] part = BufferUtil.toArray(frame.getPayload());
        boolean whole = frame.isFin();
        callback.succeeded();
        if (request.size() + part.length > LONGEST_REQUEST) {
            close(CloseStatus.MESSAGE_TOO_LARGE, "A request may have 4 MiB.");
            return;
        }
        request.writeBytes(part);
        if (!whole) {
            demanding().succeeded();
            return;
        }
        String text = request.toString(StandardCharsets.UTF_8);
        request.reset();
        desk.answer(this, text).ifPresentOrElse(answer -> send(answer, demanding()), demanding()::succeeded);
    }

    /** Asks for the next frame of the client once something has been done; where that failed the connection is at its end. */
    private Callback demanding() {
        return Callback.from(() -> session.ifPresent(CoreSession::demand), failure -> {});
    }

    /** Sends values; the callback is told when the buffer can be used again. */
    void send(ByteBuffer values, Callback callback) {
        send(new Frame(OpCode.BINARY, values), callback);
    }

    /** Sends text. */
    void send(String text, Callback callback) {
        send(new Frame(OpCode.TEXT, text), callback);
    }

    /** Keeps alive what lies between, and shows a client that has gone. */
    void ping() {
        send(new Frame(OpCode.PING), Callback.NOOP);
    }

    private void send(Frame frame, Callback callback) {
        session.ifPresent(open -> open.sendFrame(frame, callback, false));
    }

    /**
     * Keeps a subscription, in place of the one of the same id.
     *
     * @return whether there was room for it
     */
    boolean keep(LiveSubscription subscription, Future<?> rounds) {
        Sending sending = new Sending(subscription, rounds);
        if (subscriptions.size() >= MOST_SUBSCRIPTIONS && !subscriptions.containsKey(subscription.id())) {
            sending.end();
            return false;
        }
        Optional.ofNullable(subscriptions.put(subscription.id(), sending)).ifPresent(Sending::end);
        return true;
    }

    /** Sends no more of a subscription. */
    void drop(int id) {
        Optional.ofNullable(subscriptions.remove(id)).ifPresent(Sending::end);
    }

    /** Returns the subscriptions of a simulation. */
    List<LiveSubscription> subscriptions(long simulation) {
        return subscriptions.values().stream()
                .map(Sending::subscription)
                .filter(subscription -> subscription.simulation() == simulation)
                .toList();
    }

    /** Says goodbye. */
    void close(int code, String reason) {
        end();
        session.ifPresent(open -> open.close(code, reason, Callback.NOOP));
    }

    @Override
    public void onError(Throwable cause, Callback callback) {
        end();
        callback.succeeded();
    }

    @Override
    public void onClosed(CloseStatus status, Callback callback) {
        end();
        callback.succeeded();
    }

    private void end() {
        subscriptions.keySet().forEach(this::drop);
        desk.closed(this);
    }
}
