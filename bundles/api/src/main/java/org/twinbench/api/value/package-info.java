/**
 * The values that people write in files and requests, and the mistakes found in them.
 */
@Export
@Version("1.2.0")
package org.twinbench.api.value;

import org.osgi.annotation.bundle.Export;
import org.osgi.annotation.versioning.Version;
