package org.twinbench.benchmarks.start;

import jakarta.ws.rs.GET;
import jakarta.ws.rs.Path;

/** A resource that has nothing to do. */
@Path("greeting")
public final class Greeting {

    /** Returns a greeting. */
    @GET
    public String greeting() {
        return "good day";
    }
}
