package org.twinbench.workbench.contribution;

import java.io.IOException;
import java.io.InputStream;
import java.net.URL;
import java.util.Optional;
import org.osgi.framework.Bundle;

/**
 * The files of a bundle that browsers may read: those in the folder of its manifest.
 *
 * @param bundle the bundle
 * @param manifest path of its manifest, {@code web/contributions.json}
 */
record BundleFiles(Bundle bundle, String manifest) {

    /** Header that names the manifest. */
    static final String HEADER = "Workbench-Contribution";

    /** Larger files are not read. */
    static final int MOST_MIB = 4;

    private static final int MOST_BYTES = MOST_MIB << 20;

    /** Returns the path of the folder, with a slash at its end. */
    String folder() {
        return manifest.substring(0, manifest.lastIndexOf('/') + 1);
    }

    /** Reads a file by its path in the bundle; empty if there is none, it is too large, or the bundle is gone. */
    Optional<byte[]> read(String path) {
        try {
            URL entry = bundle.getEntry(path);
            return entry == null ? Optional.empty() : read(entry);
        } catch (IOException | IllegalStateException gone) {
            return Optional.empty();
        }
    }

    private static Optional<byte[]> read(URL entry) throws IOException {
        try (InputStream content = entry.openStream()) {
            byte[] bytes = content.readNBytes(MOST_BYTES + 1);
            return bytes.length > MOST_BYTES ? Optional.empty() : Optional.of(bytes);
        }
    }
}
