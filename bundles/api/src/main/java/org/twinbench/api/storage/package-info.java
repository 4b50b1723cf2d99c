/**
 * What the author of a storage backend implements: collections of documents, and blobs.
 */
@Export
@Version("1.0.0")
package org.twinbench.api.storage;

import org.osgi.annotation.bundle.Export;
import org.osgi.annotation.versioning.Version;
