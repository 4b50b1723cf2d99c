package org.twinbench.folder.disk;

import java.nio.file.attribute.BasicFileAttributes;
import java.nio.file.attribute.FileTime;
import java.util.Optional;

/** What tells two contents of a file apart without reading them, once the file has been left alone for a while. */
record Fingerprint(long size, FileTime modified, Optional<Object> key) {

    /** The coarsest clock of a file system is FAT's, of 2 s: of two writes within one tick the second does not show. */
    private static final long CLOCK_MILLISECONDS = 3_000;

    static Fingerprint of(BasicFileAttributes attributes) {
        return new Fingerprint(
                attributes.size(), attributes.lastModifiedTime(), Optional.ofNullable(attributes.fileKey()));
    }

    /** Returns whether a later write would show. */
    boolean tells() {
        return Math.abs(System.currentTimeMillis() - modified.toMillis()) > CLOCK_MILLISECONDS;
    }
}
