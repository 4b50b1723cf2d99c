package org.twinbench.api.protocol;

import java.time.Duration;
import java.util.List;
import org.osgi.annotation.versioning.ConsumerType;
import org.osgi.annotation.versioning.ProviderType;

/** How tags tell of changes by themselves. */
@ConsumerType
public interface Subscriptions<T extends Tag> {

    /**
     * Tells of the present values of tags, and of every change from then on, until the session is closed. Called once in a session.
     *
     * @param interval how often at most a tag is to tell
     * @param listener told on any thread, by one at a time; it returns at once
     * @return for each tag whether it is subscribed, in the same order
     */
    List<StatusCode> subscribe(List<T> tags, Duration interval, Listener listener)
            throws LinkFailure, InterruptedException;

    /** Is told of changes. */
    @ProviderType
    interface Listener {

        /** Takes values that came together. */
        void changed(List<Change> changes);

        /** Takes note that the remote system is there, though nothing changes. */
        void alive();

        /** Takes note that the session is lost; nothing comes any more. */
        void lost(LinkFailure failure);
    }

    /**
     * A value that came by itself.
     *
     * @param tag position of its tag in the list that was subscribed
     */
    record Change(int tag, TagValue value) {}
}
