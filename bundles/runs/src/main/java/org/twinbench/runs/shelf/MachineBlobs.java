package org.twinbench.runs.shelf;

import java.nio.charset.StandardCharsets;
import org.twinbench.api.storage.Blobs;
import org.twinbench.api.storage.StorageFailure;

/** Files of machines, each kept once however many runs have it. */
record MachineBlobs(Blobs blobs) {

    private static final String PREFIX = "runs/machines/";

    void write(String sha256, String text) {
        if (blobs.read(PREFIX + sha256).isEmpty()) {
            blobs.write(PREFIX + sha256, text.getBytes(StandardCharsets.UTF_8));
        }
    }

    String read(String sha256) {
        return blobs.read(PREFIX + sha256)
                .map(text -> new String(text, StandardCharsets.UTF_8))
                .orElseThrow(() -> new StorageFailure("The file of the machine is missing in the storage (SHA-256 "
                        + sha256 + "); the run can be read, but not computed again."));
    }

    void delete(String sha256) {
        blobs.delete(PREFIX + sha256);
    }
}
