package org.twinbench.rest.body;

import java.io.IOException;

/** A body that ended before all of it was there, or whose chunks are malformed. */
public final class BrokenOff extends RuntimeException {

    private static final long serialVersionUID = 1L;

    BrokenOff(IOException cause) {
        super("The body ended before all of it was there, or its chunks are malformed; nothing was changed.", cause);
    }
}
