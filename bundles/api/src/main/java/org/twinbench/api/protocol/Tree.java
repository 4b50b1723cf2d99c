package org.twinbench.api.protocol;

import java.util.List;
import java.util.Objects;
import java.util.Optional;
import org.osgi.annotation.versioning.ConsumerType;

/** The tags of a remote system, found level by level. */
@ConsumerType
public interface Tree {

    /**
     * Returns what is under a node.
     *
     * @param node address of the node; empty for the roots
     * @param from how many to pass over
     * @param limit how many at most, greater than zero
     * @throws NoSuchNode if there is none at this address
     */
    Level level(Optional<String> node, int from, int limit) throws LinkFailure, NoSuchNode, InterruptedException;

    /**
     * A part of a level.
     *
     * @param nodes the nodes in the order of the remote system
     * @param more whether there are more behind them
     */
    record Level(List<Node> nodes, boolean more) {

        /** Copies. */
        public Level {
            nodes = List.copyOf(nodes);
        }
    }

    /**
     * A node: a tag, or what has tags below it, or both.
     *
     * @param address by which it is found
     * @param name name for people
     * @param type type of its value; empty if it is no tag that can be bound
     * @param writable whether it can be written
     * @param branches whether there may be nodes below it
     * @param doc what the remote system says of it
     */
    record Node(String address, String name, Optional<DataType> type, boolean writable, boolean branches, String doc) {

        /** Refuses null. */
        public Node {
            Objects.requireNonNull(address);
            Objects.requireNonNull(name);
            Objects.requireNonNull(type);
            Objects.requireNonNull(doc);
        }
    }
}
