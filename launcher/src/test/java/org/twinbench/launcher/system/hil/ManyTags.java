package org.twinbench.launcher.system.hil;

import java.util.Locale;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.twinbench.protocols.peers.Peer;

/** A machine with a hundred tags, all of them written and read at each step: sines give to them, and gains take from them. */
final class ManyTags {

    static final int COUNT = 100;

    private ManyTags() {}

    /** Returns the machine file. */
    static String machine(String name, Peer server) {
        return each("\"s%1$d\": {\"type\": \"sine\"}, \"g%1$d\": {\"type\": \"gain\"}")
                        .collect(Collectors.joining(
                                ", ", "{\"twinbench\": 1, \"name\": \"" + name + "\", \"components\": {", "}, "))
                + "\"links\": {\"plc\": {\"protocol\": \"opcua\", \"endpoint\": \"" + server.endpoint()
                + "\", \"security_policy\": \"none\"}}, "
                + each("\"s%1$d.output\": {\"link\": \"plc\", \"address\": \"ns=1;s=Many.%1$d\"}, \"g%1$d.input\":"
                                + " {\"link\": \"plc\", \"address\": \"ns=1;s=Many.%1$d\", \"update\": \"cyclic\"}")
                        .collect(Collectors.joining(", ", "\"bindings\": {", "}}"));
    }

    private static Stream<String> each(String json) {
        return IntStream.range(0, COUNT).mapToObj(i -> String.format(Locale.ROOT, json, i));
    }
}
