package org.twinbench.launcher.system.fuzz;

import java.nio.charset.StandardCharsets;

/**
 * A request as it goes over the wire.
 *
 * @param head first line and headers, without the empty line
 */
record HostileRequest(String head, byte[] body) {

    @Override
    public String toString() {
        return head + "\n\n" + new String(body, StandardCharsets.UTF_8);
    }
}
