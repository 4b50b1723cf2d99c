package org.twinbench.api.match;

import java.util.Optional;
import org.twinbench.api.library.Direction;
import org.twinbench.api.protocol.DataType;

/**
 * A port and the tag that is called like it.
 *
 * @param port the port, {@code path.port}
 * @param direction whether the port would take from the tag or give to it
 * @param address how the link finds the tag
 * @param name names of the nodes on the way to the tag
 * @param type type of the tag
 * @param replaces link and address that the port is bound to so far
 */
public record Match(
        String port, Direction direction, String address, String name, DataType type, Optional<String> replaces) {}
