package org.twinbench.launcher.system.hil;

import static org.junit.jupiter.api.Assertions.assertTrue;

import java.util.Arrays;
import java.util.List;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import org.eclipse.milo.opcua.stack.core.types.builtin.NodeId;
import org.eclipse.milo.opcua.stack.core.types.builtin.StatusCode;
import org.eclipse.milo.opcua.stack.core.types.builtin.Variant;
import org.twinbench.launcher.system.hil.Bench.Started;
import org.twinbench.protocols.peers.Peer;
import org.twinbench.protocols.peers.PlainMilo;

/** A machine of gains, each with an input that takes from a tag of a server of node-opcua. */
record Gains(Bench bench, Peer server) {

    private static final String RUN = ", \"simulation_mode\": \"hil\", \"arm\": true";
    private static final AtomicInteger MACHINES = new AtomicInteger();

    /** A machine whose gains have these members of bindings for their inputs. */
    private static String machine(String endpoint, List<String> bindings) {
        return IntStream.range(0, bindings.size())
                        .mapToObj(i -> "\"g" + i + "\": {\"type\": \"gain\"}")
                        .collect(Collectors.joining(
                                ", ",
                                "{\"twinbench\": 1, \"name\": \"Gains " + MACHINES.incrementAndGet()
                                        + "\", \"components\": {",
                                "}, "))
                + "\"links\": {\"plc\": {\"protocol\": \"opcua\", \"endpoint\": \"" + endpoint
                + "\", \"security_policy\": \"none\"}}, "
                + IntStream.range(0, bindings.size())
                        .mapToObj(i -> "\"g" + i + ".input\": {\"link\": \"plc\", " + bindings.get(i) + "}")
                        .collect(Collectors.joining(", ", "\"bindings\": {", "}}"));
    }

    /** Returns a binding's members. */
    static String tag(String name, String more) {
        return "\"address\": \"ns=1;s=" + name + "\"" + more;
    }

    Started started(String endpoint, List<String> bindings) throws Exception {
        return bench.started(bench.imported(machine(endpoint, bindings)), RUN);
    }

    /** Starts a machine, and waits until its first and its last tag have told something. */
    Started connected(int port, List<String> bindings) throws Exception {
        Started run = started("opc.tcp://127.0.0.1:" + port, bindings);
        for (int i : new int[] {0, bindings.size() - 1}) {
            Bench.await("told", () -> run.isGood("g" + i + ".input"));
        }
        return run;
    }

    /** Writes tags, as another client than the machine. */
    void write(Variant value, String... names) throws Exception {
        List<NodeId> nodes = Arrays.stream(names).map(PlainMilo::tag).toList();
        try (PlainMilo client = PlainMilo.connect(server.endpoint())) {
            assertTrue(client.write(nodes, nodes.stream().map(node -> value).toList()).stream()
                    .allMatch(StatusCode::isGood));
        }
    }
}
