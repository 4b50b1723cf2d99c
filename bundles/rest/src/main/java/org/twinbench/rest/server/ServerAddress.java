package org.twinbench.rest.server;

import java.io.IOException;
import java.net.InetAddress;
import java.net.ServerSocket;
import java.net.URI;
import org.twinbench.api.command.NotUsable;
import org.twinbench.rest.door.Loopback;

/**
 * Where the host listens.
 *
 * @param host {@code localhost} or a loopback address, without brackets
 * @param port from 1; 0 for any that is free
 */
record ServerAddress(String host, int port) {

    private static final int HIGHEST_PORT = 65_535;

    /** Refuses what is not on this machine, or not a port. */
    ServerAddress {
        if (!Loopback.is(host)) {
            throw new NotUsable("Host " + host + " is not a loopback address. Twinbench has no login,"
                    + " so it listens on this machine only: use --host 127.0.0.1, and a tunnel"
                    + " (ssh -L 7777:127.0.0.1:7777 ...) to reach it from elsewhere.");
        }
        if (port < 0 || port > HIGHEST_PORT) {
            throw new NotUsable("Port " + port + " does not exist; use --port with a number from 0 to 65535.");
        }
    }

    /** Reads host and port as they are configured. */
    static ServerAddress of(String host, String port) {
        try {
            return new ServerAddress(host.strip().replaceAll("[\\[\\]]", ""), Integer.parseInt(port.strip()));
        } catch (NumberFormatException e) {
            throw new NotUsable("Port \"" + port + "\" is not a number; use --port with a number from 0 to 65535.");
        }
    }

    /**
     * Returns this address with the port that will be used, after listening there for a moment.
     *
     * @throws NotUsable if the port is taken
     */
    ServerAddress claimed() {
        try (ServerSocket socket = new ServerSocket(port, 1, InetAddress.getByName(host))) {
            return new ServerAddress(host, socket.getLocalPort());
        } catch (IOException e) {
            throw new NotUsable("Port " + port + " on " + host + " is not free (" + e.getMessage()
                    + "). Is Twinbench running already? Stop what uses the port, or choose another with --port.");
        }
    }

    /** Returns the address as people open it. */
    URI url() {
        return URI.create("http://" + (host.contains(":") ? "[" + host + "]" : host) + ":" + port);
    }
}
