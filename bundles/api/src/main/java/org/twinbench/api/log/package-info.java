/**
 * What the host logs: recent lines, those that come, and how much is logged.
 */
@Export
@Version("1.0.0")
package org.twinbench.api.log;

import org.osgi.annotation.bundle.Export;
import org.osgi.annotation.versioning.Version;
