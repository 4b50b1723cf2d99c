/**
 * Protocols: how tags of remote systems are found, read and written. A protocol turns bytes into tags and tags into bytes; threads,
 * deadlines, reconnecting, scaling, quality, safe values and arming are the kernel's.
 */
@Export
@Version("1.2.0")
package org.twinbench.api.protocol;

import org.osgi.annotation.bundle.Export;
import org.osgi.annotation.versioning.Version;
