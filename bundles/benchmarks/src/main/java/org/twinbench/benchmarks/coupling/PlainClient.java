package org.twinbench.benchmarks.coupling;

import java.io.IOException;
import java.util.Collections;
import java.util.List;
import org.eclipse.milo.opcua.stack.core.UaException;
import org.eclipse.milo.opcua.stack.core.types.builtin.NodeId;
import org.eclipse.milo.opcua.stack.core.types.builtin.StatusCode;
import org.eclipse.milo.opcua.stack.core.types.builtin.Variant;
import org.twinbench.protocols.peers.PlainMilo;

/** Milo's own client, which writes and reads the same tags. */
final class PlainClient {

    private PlainClient() {}

    static Exchanges exchange(String endpoint, int tags, int rounds) throws UaException, IOException {
        List<NodeId> nodes = PlainMilo.many(tags);
        double[] milliseconds = new double[rounds];
        try (PlainMilo client = PlainMilo.connect(endpoint)) {
            for (int round = 0; round < rounds; round++) {
                List<Variant> values = Collections.nCopies(tags, Variant.ofDouble(round + 0.5));
                long began = System.nanoTime();
                List<StatusCode> written = client.write(nodes, values);
                Object read = client.read(nodes).get(tags - 1).value().value();
                milliseconds[round] = (System.nanoTime() - began) / 1e6;
                if (!written.stream().allMatch(StatusCode::isGood) || !read.equals(round + 0.5)) {
                    throw new IOException("not every tag kept what was written");
                }
            }
        }
        return Exchanges.of(milliseconds);
    }
}
