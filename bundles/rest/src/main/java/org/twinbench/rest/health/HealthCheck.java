package org.twinbench.rest.health;

import java.util.List;

/** Looks at a part of the host. A service; each request for the host's health asks it, so that it answers at once. */
interface HealthCheck {

    /** Returns what does not work although the host serves, as sentences that say what to do. */
    List<String> reasons();
}
