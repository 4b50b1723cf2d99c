package org.twinbench.protocols.opcua.session;

import java.util.Optional;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.atomic.AtomicReference;
import java.util.function.Consumer;
import org.twinbench.api.protocol.LinkFailure;
import org.twinbench.api.protocol.LinkFailure.Reason;

/** Waits for answers of a server, as long as there is a session. One thread waits; any thread says that the session is over. */
final class Answers {

    private final AtomicReference<Optional<LinkFailure>> loss = new AtomicReference<>(Optional.empty());
    private volatile CompletableFuture<?> awaited = CompletableFuture.completedFuture(null);
    private volatile Consumer<LinkFailure> told = failure -> {};

    /** Waits for an answer. Requests end by themselves once their time is over. */
    <T> T await(CompletableFuture<T> answer) throws LinkFailure, InterruptedException {
        awaited = answer;
        loss.get().ifPresent(answer::completeExceptionally);
        try {
            return answer.get();
        } catch (ExecutionException e) {
            throw e.getCause() instanceof LinkFailure lost
                    ? new LinkFailure(lost.reason(), lost.getMessage(), lost)
                    : Failure.of(e.getCause());
        }
    }

    /** Tells somebody when the session is lost, at once if it is. */
    void whenLost(Consumer<LinkFailure> listener) {
        told = listener;
        loss.get().ifPresent(listener);
    }

    /** Takes note that the session is lost. */
    void lose(String why) {
        LinkFailure failure = new LinkFailure(Reason.UNREACHABLE, why);
        if (end(failure)) {
            told.accept(failure);
        }
    }

    /** Takes note that nobody wants the session any more. */
    void close() {
        end(new LinkFailure(Reason.UNREACHABLE, "The session is closed."));
    }

    private boolean end(LinkFailure failure) {
        boolean first = loss.compareAndSet(Optional.empty(), Optional.of(failure));
        awaited.completeExceptionally(failure);
        return first;
    }
}
