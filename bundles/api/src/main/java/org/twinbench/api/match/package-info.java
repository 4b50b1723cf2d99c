/** Tags and ports that are called alike. */
@Export
@Version("1.0.0")
package org.twinbench.api.match;

import org.osgi.annotation.bundle.Export;
import org.osgi.annotation.versioning.Version;
