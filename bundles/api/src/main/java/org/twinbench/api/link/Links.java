package org.twinbench.api.link;

import java.util.List;
import java.util.Optional;
import org.osgi.annotation.versioning.ProviderType;
import org.twinbench.api.model.MachineModel.Link;
import org.twinbench.api.protocol.Certificates;
import org.twinbench.api.protocol.LinkFailure;
import org.twinbench.api.protocol.NoSuchNode;
import org.twinbench.api.protocol.ProtocolDescriptor;
import org.twinbench.api.protocol.Tree;
import org.twinbench.api.value.InvalidInput;

/**
 * Protocols of this host, and a look at what is behind links. A service; safe for use by many threads. What contacts a remote
 * system blocks for at most the link's timeout a request; it reads and never writes.
 */
@ProviderType
public interface Links {

    /** Returns the protocols that are installed, sorted by id, each with all settings that its links may have. */
    List<ProtocolDescriptor> protocols();

    /** Returns the certificates that a protocol keeps; empty without such a protocol, and for one that knows none. */
    Optional<Certificates> certificates(String protocol);

    /**
     * Connects and disconnects.
     *
     * @return how long connecting and one round trip take, or why there is no session
     * @throws InvalidInput if the link's settings are wrong, paths as in the link
     */
    LinkTest test(Link link);

    /**
     * Returns what is under a node of the remote system.
     *
     * @param node address of the node; empty for the roots
     * @param from how many to pass over
     * @param limit how many at most, from 1 to 1,000
     * @throws InvalidInput if the link's settings are wrong, or its remote system does not tell what it has
     */
    Tree.Level browse(Link link, Optional<String> node, int from, int limit) throws LinkFailure, NoSuchNode;

    /**
     * Returns tags below a node whose name or address contains a text, small and capital letters alike. Their names are those
     * of all nodes on the way, joined by slashes: {@code Boiler/Level}.
     *
     * @param node address of the node; empty for the roots
     * @param limit how many at most, from 1 to 10,000
     */
    List<Tree.Node> search(Link link, Optional<String> node, String text, int limit) throws LinkFailure, NoSuchNode;

    /**
     * Looks tags up and reads them once.
     *
     * @param addresses 1,000 at most
     * @return for each address what became of it, in the same order
     */
    List<TagReading> read(Link link, List<String> addresses) throws LinkFailure;
}
