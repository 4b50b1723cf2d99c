/** What a simulation remembers at one tick, and its file. */
@Export
@Version("1.0.0")
package org.twinbench.api.simulation.snapshot;

import org.osgi.annotation.bundle.Export;
import org.osgi.annotation.versioning.Version;
