package org.twinbench.api.run;

import java.util.Objects;
import org.twinbench.api.link.TagWrites;

/**
 * What a run has written to a tag.
 *
 * @param port the port whose values were written, {@code path.port}
 * @param link name of the link
 * @param address how the link finds the tag
 * @param writes what was written
 */
public record RunWrites(String port, String link, String address, TagWrites writes) {

    /** Refuses null. */
    public RunWrites {
        Objects.requireNonNull(port);
        Objects.requireNonNull(link);
        Objects.requireNonNull(address);
        Objects.requireNonNull(writes);
    }
}
