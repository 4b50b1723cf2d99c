/**
 * Links as whoever steers this host sees them: which protocols there are, what is found behind an endpoint, and how the links of a
 * simulation are doing.
 */
@Export
@Version("2.0.0")
package org.twinbench.api.link;

import org.osgi.annotation.bundle.Export;
import org.osgi.annotation.versioning.Version;
