package org.twinbench.extensions.archive;

import org.twinbench.api.extension.ExtensionRefused.Reason;

/**
 * How large a jar may be.
 *
 * @param packed bytes of the file
 * @param unpacked bytes of all its entries
 * @param ratio unpacked bytes per byte of the file; a jar below {@link #MEBIBYTE} unpacked may have any
 * @param entries entries
 */
public record Limits(long packed, long unpacked, int ratio, int entries) {

    /** 2²⁰ bytes. */
    public static final long MEBIBYTE = 1 << 20;

    /** Ten times what the largest libraries have. */
    public static final Limits DEFAULT = new Limits(64 * MEBIBYTE, 256 * MEBIBYTE, 100, 20_000);

    /**
     * Returns the refusal of a jar that exceeds them.
     *
     * @param name what the jar is called
     * @param what how it exceeds them, as half a sentence
     */
    public Refusal exceeded(String name, String what) {
        return new Refusal(
                Reason.TOO_LARGE,
                name + " is not used: " + what + "; allowed are " + packed / MEBIBYTE + " MiB, unpacked "
                        + unpacked / MEBIBYTE + " MiB and " + ratio + " times the file, and " + entries + " entries.");
    }

    /** Returns how many bytes the entries of a file of this size may have. */
    long unpackedOf(long size) {
        return Math.min(unpacked, Math.max(MEBIBYTE, size * ratio));
    }
}
