/** Faults and overrides: what is broken in a running machine, and what a hand holds. */
@Export
@Version("1.0.0")
package org.twinbench.api.simulation.fault;

import org.osgi.annotation.bundle.Export;
import org.osgi.annotation.versioning.Version;
