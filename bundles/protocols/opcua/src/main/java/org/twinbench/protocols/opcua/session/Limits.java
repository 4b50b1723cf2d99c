package org.twinbench.protocols.opcua.session;

import java.util.List;
import java.util.stream.IntStream;
import org.eclipse.milo.opcua.stack.core.NodeIds;
import org.eclipse.milo.opcua.stack.core.types.builtin.DataValue;
import org.eclipse.milo.opcua.stack.core.types.builtin.NodeId;
import org.eclipse.milo.opcua.stack.core.types.builtin.unsigned.UInteger;

/** How many operations a server takes in one request. */
record Limits(int read, int write, int browse, int monitor) {

    /** Before a server has said anything: as many as its limits are. */
    static final Limits UNKNOWN = new Limits(1, 1, 1, 1);

    /** What holds the limits, in the order of this record. */
    static final List<NodeId> NODES = List.of(
            NodeIds.Server_ServerCapabilities_OperationLimits_MaxNodesPerRead,
            NodeIds.Server_ServerCapabilities_OperationLimits_MaxNodesPerWrite,
            NodeIds.Server_ServerCapabilities_OperationLimits_MaxNodesPerBrowse,
            NodeIds.Server_ServerCapabilities_OperationLimits_MaxMonitoredItemsPerCall);

    /** So that no message grows beyond what a small controller takes. */
    private static final int MOST = 5_000;

    /** Takes the values of {@link #NODES}; a server that does not say, or says 0, has no limit. */
    static Limits of(List<DataValue> values) {
        int[] limits = IntStream.range(0, NODES.size())
                .map(i -> values.get(i).value().value() instanceof UInteger limit && limit.longValue() > 0
                        ? (int) Math.min(MOST, limit.longValue())
                        : MOST)
                .toArray();
        return new Limits(limits[0], limits[1], limits[2], limits[3]);
    }
}
