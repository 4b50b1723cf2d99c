package org.twinbench.benchmarks.coupling;

import java.io.IOException;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.function.ToDoubleFunction;
import org.twinbench.benchmarks.Benchmark;
import org.twinbench.benchmarks.Figure;
import org.twinbench.benchmarks.Medians;
import org.twinbench.benchmarks.Setting;
import org.twinbench.protocols.peers.Peer;
import org.twinbench.protocols.peers.PlainNodeOpcUa;

/**
 * How long a link takes to write some tags of an OPC UA server and to read them, beside Milo's client and node-opcua's, which do
 * the same with as many calls. They take turns, in rounds of which the first is not counted.
 */
public final class Coupling implements Benchmark {

    private static final double GOAL = 1.2;

    @Override
    public String name() {
        return "coupling";
    }

    @Override
    public List<Figure> measure(Setting setting) throws Exception {
        List<Figure> figures = new ArrayList<>();
        try (Peer server = Peer.nodeOpcUa()) {
            server.start();
            try (OurLink link = new OurLink(server.endpoint(), setting.scratch().resolve("opcua"))) {
                for (int tags : new int[] {1, 100, 1000}) {
                    int rounds = setting.choose(tags == 1000 ? 400 : 2000, 30);
                    figures.addAll(new Turns(link, server.endpoint(), tags, rounds).take(setting.choose(5, 1)));
                }
            }
        }
        return figures;
    }

    /** What all of them did with so many tags. */
    private static final class Turns {

        private final OurLink link;
        private final String endpoint;
        private final int tags;
        private final int rounds;
        private final List<Exchanges> ours = new ArrayList<>();
        private final List<Exchanges> milo = new ArrayList<>();
        private final List<Exchanges> node = new ArrayList<>();

        Turns(OurLink link, String endpoint, int tags, int rounds) {
            this.link = link;
            this.endpoint = endpoint;
            this.tags = tags;
            this.rounds = rounds;
        }

        List<Figure> take(int turns) throws Exception {
            turn(0);
            ours.clear();
            milo.clear();
            node.clear();
            for (int turn = 0; turn < turns; turn++) {
                turn(turn);
            }
            return List.of(
                    figure("exchange p50 beside Milo", milo, Exchanges::median),
                    figure("exchange p99 beside Milo", milo, Exchanges::p99),
                    figure("time from exchange to exchange beside Milo", milo, Exchanges::each),
                    figure("exchange p50 beside node-opcua", node, Exchanges::median),
                    figure("exchange p99 beside node-opcua", node, Exchanges::p99));
        }

        /** Whoever comes after node-opcua meets a server that is still busy with its going: another one each time. */
        private void turn(int number) throws Exception {
            if (number % 2 == 0) {
                ours.add(link.exchange(tags, rounds));
                milo.add(PlainClient.exchange(endpoint, tags, rounds));
            } else {
                milo.add(PlainClient.exchange(endpoint, tags, rounds));
                ours.add(link.exchange(tags, rounds));
            }
            node.add(node());
        }

        /** Its process is a new one each time, whose first rounds are not counted. */
        private Exchanges node() throws IOException, InterruptedException {
            double[] microseconds = PlainNodeOpcUa.roundTrips(endpoint, tags, 2 * rounds);
            return Exchanges.of(Arrays.stream(microseconds)
                    .skip(rounds)
                    .map(time -> time / 1e3)
                    .toArray());
        }

        private Figure figure(String name, List<Exchanges> reference, ToDoubleFunction<Exchanges> part) {
            return new Figure(name, "ms", tags, Medians.of(ours, part), Medians.of(reference, part), GOAL, GOAL);
        }
    }
}
