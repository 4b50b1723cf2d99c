package org.twinbench.workbench.file;

import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import java.util.Arrays;
import java.util.Optional;

/** Answers requests with files: packed for browsers that unpack, and not at all to those that have them. */
public final class FileAnswer {

    private static final String FOR_EVER = "public, max-age=31536000, immutable";
    private static final String ASK_EACH_TIME = "no-cache";

    /** What this host sent, and nothing else: no styles or scripts within a page either. */
    private static final String CONTENT_SECURITY_POLICY = String.join(
            "; ",
            "default-src 'self'",
            "img-src 'self' data:",
            "object-src 'none'",
            "base-uri 'none'",
            "form-action 'none'",
            "frame-ancestors 'none'");

    private FileAnswer() {}

    /**
     * Sends a file, or says that the browser has it.
     *
     * @param lasting whether nothing else will ever be of this path
     */
    public static void send(HttpServletRequest request, HttpServletResponse response, ServedFile file, boolean lasting)
            throws IOException {
        Optional<byte[]> packed = file.packed().filter(some -> names(request, "Accept-Encoding", "gzip"));
        String tag = "\"" + file.tag() + (packed.isPresent() ? "-gzip" : "") + "\"";
        response.setHeader("Content-Security-Policy", CONTENT_SECURITY_POLICY);
        response.setHeader("Cache-Control", lasting ? FOR_EVER : ASK_EACH_TIME);
        response.setHeader("ETag", tag);
        response.setHeader("Vary", "Accept-Encoding");
        if (names(request, "If-None-Match", tag)) {
            response.setStatus(HttpServletResponse.SC_NOT_MODIFIED);
            return;
        }
        packed.ifPresent(some -> response.setHeader("Content-Encoding", "gzip"));
        byte[] bytes = packed.orElse(file.bytes());
        response.setContentType(file.type());
        response.setContentLength(bytes.length);
        response.getOutputStream().write(bytes);
    }

    private static boolean names(HttpServletRequest request, String header, String word) {
        return Optional.ofNullable(request.getHeader(header)).stream()
                .flatMap(list -> Arrays.stream(list.split(",")))
                .map(item -> item.strip().replaceFirst("^W/", "").replaceFirst("\\s*;.*", ""))
                .anyMatch(word::equals);
    }
}
