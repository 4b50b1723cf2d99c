package org.twinbench.api.protocol;

import java.util.List;
import java.util.Optional;
import org.osgi.annotation.versioning.ConsumerType;

/**
 * A connection to one remote system. Used by one thread at a time, except for {@link #close}, which any thread calls once and
 * which makes calls that wait fail. A call may block for the contact's timeout.
 *
 * <p>A {@link LinkFailure} means that the session is lost: it is closed, and another one is connected later. What is wrong with
 * one tag alone is said in that tag's place, and the others go on.
 *
 * @param <T> how this protocol keeps a tag that it has found
 */
@ConsumerType
public interface Session<T extends Tag> extends AutoCloseable {

    /**
     * Finds tags.
     *
     * @return for each address the tag, or why there is none, in the same order
     */
    List<Found<T>> find(List<String> addresses) throws LinkFailure, InterruptedException;

    /**
     * Reads tags, in as few requests as the remote system allows.
     *
     * @return for each tag its value, in the same order
     */
    List<TagValue> read(List<T> tags) throws LinkFailure, InterruptedException;

    /**
     * Writes tags, in as few requests as the remote system allows. The values have the kinds and ranges of the tags' data types.
     *
     * @param values for each tag its value, in the same order
     * @return for each tag how that went, in the same order
     */
    List<StatusCode> write(List<T> tags, List<TagValue> values) throws LinkFailure, InterruptedException;

    /** Returns how tags tell of changes by themselves; empty where they have to be read. */
    default Optional<Subscriptions<T>> subscriptions() {
        return Optional.empty();
    }

    /** Returns the tree of tags; empty where a remote system does not tell what it has. */
    default Optional<Tree> tree() {
        return Optional.empty();
    }

    /** Ends the session, and lets go of everything; waits for nobody for long and throws nothing. */
    @Override
    void close();
}
