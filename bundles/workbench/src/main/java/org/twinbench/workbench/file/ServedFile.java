package org.twinbench.workbench.file;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.HexFormat;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.zip.GZIPOutputStream;

/**
 * A file as it is sent to browsers. Made once and kept: packing takes much longer than sending.
 *
 * @param type its media type
 * @param tag a name for exactly these bytes
 * @param bytes what is in it; nobody writes to it
 * @param packed the same by gzip, where that is less; nobody writes to it
 */
public record ServedFile(String type, String tag, byte[] bytes, Optional<byte[]> packed) {

    private static final int TAG_BYTES = 12;

    /** What is sent, by the endings of names; nothing else is. */
    private static final Map<String, String> TYPES = Map.ofEntries(
            Map.entry("html", "text/html;charset=utf-8"),
            Map.entry("css", "text/css;charset=utf-8"),
            Map.entry("js", "text/javascript;charset=utf-8"),
            Map.entry("mjs", "text/javascript;charset=utf-8"),
            Map.entry("json", "application/json"),
            Map.entry("webmanifest", "application/manifest+json"),
            Map.entry("map", "application/json"),
            Map.entry("txt", "text/plain;charset=utf-8"),
            Map.entry("svg", "image/svg+xml"),
            Map.entry("png", "image/png"),
            Map.entry("ico", "image/x-icon"),
            Map.entry("woff2", "font/woff2"));

    private static final Set<String> PACKED_ALREADY = Set.of("image/png", "font/woff2");

    /** Returns whether files of such a name are sent. */
    public static boolean isKnown(String name) {
        return TYPES.containsKey(ending(name));
    }

    /**
     * Makes a file of its bytes.
     *
     * @param name a name that {@link #isKnown}
     */
    public static ServedFile of(String name, byte[] bytes) {
        String type = Optional.ofNullable(TYPES.get(ending(name)))
                .orElseThrow(() -> new IllegalArgumentException("There is no media type for " + name));
        Optional<byte[]> packed = PACKED_ALREADY.contains(type)
                ? Optional.empty()
                : Optional.of(gzip(bytes)).filter(less -> less.length < bytes.length);
        return new ServedFile(type, tag(bytes), bytes, packed);
    }

    private static String ending(String name) {
        return name.substring(name.lastIndexOf('.') + 1);
    }

    private static byte[] gzip(byte[] bytes) {
        ByteArrayOutputStream packed = new ByteArrayOutputStream();
        try (GZIPOutputStream gzip = new GZIPOutputStream(packed)) {
            gzip.write(bytes);
        } catch (IOException e) {
            throw new UncheckedIOException("Memory can be written", e);
        }
        return packed.toByteArray();
    }

    private static String tag(byte[] bytes) {
        try {
            byte[] digest = MessageDigest.getInstance("SHA-256").digest(bytes);
            return HexFormat.of().formatHex(digest, 0, TAG_BYTES);
        } catch (NoSuchAlgorithmException e) {
            throw new IllegalStateException("Every Java has SHA-256", e);
        }
    }
}
