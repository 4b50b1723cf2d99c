/**
 * A machine as its author sees it: components joined by connections, with the service that reads its file and the one that checks it.
 */
@Export
@Version("1.0.0")
package org.twinbench.api.model;

import org.osgi.annotation.bundle.Export;
import org.osgi.annotation.versioning.Version;
