package org.twinbench.benchmarks.start;

import java.io.IOException;
import org.twinbench.benchmarks.host.Host;

/**
 * One start of a process.
 *
 * @param seconds from its start until it was ready, s
 * @param residentBytes what it had of the memory then, bytes
 */
record Sample(double seconds, long residentBytes) {

    /** Takes it of a host that is ready at this moment. */
    static Sample of(Host host) throws IOException {
        double seconds = host.secondsSinceStart();
        return new Sample(seconds, host.residentBytes());
    }
}
