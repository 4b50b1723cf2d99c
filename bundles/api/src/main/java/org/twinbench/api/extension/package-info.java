/**
 * What users add to the platform: vendors' bundles, and what became of them.
 */
@Export
@Version("2.0.0")
package org.twinbench.api.extension;

import org.osgi.annotation.bundle.Export;
import org.osgi.annotation.versioning.Version;
