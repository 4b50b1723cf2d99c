/**
 * Runs: the lasting records of simulations, what they recorded, and their replay.
 */
@Export
@Version("2.0.0")
package org.twinbench.api.run;

import org.osgi.annotation.bundle.Export;
import org.osgi.annotation.versioning.Version;
