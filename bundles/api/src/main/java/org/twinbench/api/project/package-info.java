/**
 * What the host keeps: projects and their machines, part by part.
 */
@Export
@Version("1.0.0")
package org.twinbench.api.project;

import org.osgi.annotation.bundle.Export;
import org.osgi.annotation.versioning.Version;
