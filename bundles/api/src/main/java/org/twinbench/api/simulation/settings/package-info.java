/** What determines a run besides its machine: how it is simulated, and the commands that are given at their ticks. */
@Export
@Version("1.0.0")
package org.twinbench.api.simulation.settings;

import org.osgi.annotation.bundle.Export;
import org.osgi.annotation.versioning.Version;
