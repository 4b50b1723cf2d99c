package org.twinbench.rest.idempotency;

import java.io.IOException;
import java.io.InputStream;
import java.io.OutputStream;
import java.nio.charset.StandardCharsets;
import java.security.DigestInputStream;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.HexFormat;

/** What tells requests apart: SHA-256 over where one goes and what it says. The body is counted while it is read, never held. */
final class Fingerprint {

    private final DigestInputStream body;

    /** @param target method and address of the request */
    Fingerprint(String target, InputStream body) {
        MessageDigest digest = sha256();
        digest.update((target + "\n").getBytes(StandardCharsets.UTF_8));
        this.body = new DigestInputStream(body, digest);
    }

    /** Returns the body, to be read in place of the one that was given. */
    InputStream body() {
        return body;
    }

    /** Reads what nobody has read yet, and returns the fingerprint. */
    String end() throws IOException {
        body.transferTo(OutputStream.nullOutputStream());
        return HexFormat.of().formatHex(body.getMessageDigest().digest());
    }

    private static MessageDigest sha256() {
        try {
            return MessageDigest.getInstance("SHA-256");
        } catch (NoSuchAlgorithmException e) {
            throw new IllegalStateException("Every Java has SHA-256", e);
        }
    }
}
