/**
 * Running machines: start, pause, advance, stop, change a parameter, break something, read a signal.
 */
@Export
@Version("2.2.0")
package org.twinbench.api.simulation;

import org.osgi.annotation.bundle.Export;
import org.osgi.annotation.versioning.Version;
