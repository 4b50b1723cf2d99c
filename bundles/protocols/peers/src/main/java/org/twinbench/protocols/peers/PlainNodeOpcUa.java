package org.twinbench.protocols.peers;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;

/** node-opcua's own client ({@code opcua-client.js}), in a process of its own. */
public final class PlainNodeOpcUa {

    private static final Program CLIENT = Program.node("opcua-client.js");
    private static final String RESULT = "roundtrip ";

    private PlainNodeOpcUa() {}

    /**
     * Writes all of the first tags {@code Many.0} and so on of {@code opcua.js} in one call and reads them in one, again and
     * again.
     *
     * @param endpoint the server
     * @param tags how many
     * @param rounds how often
     * @return how long each write with its read took, in microseconds, in order
     * @throws IOException if that fails, with what the client printed
     */
    public static double[] roundTrips(String endpoint, int tags, int rounds) throws IOException, InterruptedException {
        Path folder = Files.createTempDirectory("client");
        try {
            Process process = CLIENT.start(folder, List.of(endpoint, Integer.toString(tags), Integer.toString(rounds)));
            String printed = new String(process.getInputStream().readAllBytes(), StandardCharsets.UTF_8);
            if (process.waitFor() != 0) {
                throw new IOException(CLIENT.script() + " has failed:\n" + printed);
            }
            return printed.lines()
                    .filter(line -> line.startsWith(RESULT))
                    .mapToDouble(line -> Double.parseDouble(line.substring(RESULT.length())))
                    .toArray();
        } finally {
            Resources.delete(folder);
        }
    }
}
