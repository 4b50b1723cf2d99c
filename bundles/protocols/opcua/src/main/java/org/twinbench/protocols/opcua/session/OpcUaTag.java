package org.twinbench.protocols.opcua.session;

import org.twinbench.api.protocol.DataType;
import org.twinbench.api.protocol.Tag;

/**
 * A tag of a server.
 *
 * @param source where its value comes from
 * @param part what of that value it is
 */
record OpcUaTag(String address, DataType type, boolean writable, Source source, Part part) implements Tag {}
