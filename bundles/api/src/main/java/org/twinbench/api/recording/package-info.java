/**
 * What signals did in runs, as a storage backend keeps it: groups of signals, frames, samples, buckets and gaps.
 */
@Export
@Version("1.0.0")
package org.twinbench.api.recording;

import org.osgi.annotation.bundle.Export;
import org.osgi.annotation.versioning.Version;
