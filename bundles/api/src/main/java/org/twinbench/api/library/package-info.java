/**
 * The library: how component types are described, all those that installed bundles bring, and what is wrong with those that
 * cannot be used.
 */
@Export
@Version("1.1.0")
package org.twinbench.api.library;

import org.osgi.annotation.bundle.Export;
import org.osgi.annotation.versioning.Version;
