package org.twinbench.kernel.exchange.contact;

import java.util.List;
import java.util.Optional;
import java.util.concurrent.atomic.AtomicReference;
import org.twinbench.api.protocol.LinkFailure;
import org.twinbench.api.protocol.Subscriptions;

/**
 * What a session tells by itself: that values came, and its loss, as whoever notices that first tells of it: the protocol, a
 * deadline, or the end of the protocol itself. Safe for use by many threads.
 */
final class Losses implements Subscriptions.Listener {

    private final Runnable whenTold;
    private final Runnable whenLost;
    private final AtomicReference<Optional<LinkFailure>> first = new AtomicReference<>(Optional.empty());

    /**
     * @param whenTold what is done when values came by themselves
     * @param whenLost what is done at once where somebody else than the link's thread notices
     */
    Losses(Runnable whenTold, Runnable whenLost) {
        this.whenTold = whenTold;
        this.whenLost = whenLost;
    }

    /** Begins anew, for there will be another session. */
    void clear() {
        first.set(Optional.empty());
    }

    Optional<LinkFailure> first() {
        return first.get();
    }

    /** @throws LinkFailure if the session is lost */
    void throwFirst() throws LinkFailure {
        if (first().isPresent()) {
            throw first().get();
        }
    }

    /** Takes note of a loss that comes before all others. */
    void note(LinkFailure failure) {
        first.set(Optional.of(failure));
    }

    @Override
    public void lost(LinkFailure failure) {
        first.compareAndSet(Optional.empty(), Optional.of(failure));
        whenLost.run();
    }

    @Override
    public void changed(List<Subscriptions.Change> changes) {
        whenTold.run();
    }

    @Override
    public void alive() {
        // a session that is not there any more says so by itself
    }
}
