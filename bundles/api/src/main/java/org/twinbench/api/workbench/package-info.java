/**
 * What bundles add to the workbench in the browser.
 */
@Export
@Version("1.0.0")
package org.twinbench.api.workbench;

import org.osgi.annotation.bundle.Export;
import org.osgi.annotation.versioning.Version;
