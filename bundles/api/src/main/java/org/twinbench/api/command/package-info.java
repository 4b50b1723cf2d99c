/**
 * What the author of a command implements.
 */
@Export
@Version("1.0.0")
package org.twinbench.api.command;

import org.osgi.annotation.bundle.Export;
import org.osgi.annotation.versioning.Version;
