package org.twinbench.folder.disk;

import java.nio.ByteBuffer;
import java.nio.charset.CharacterCodingException;
import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.HexFormat;

/** What stands in a file. */
public record Content(byte[] bytes) {

    private static final String LINE_END_OF_WINDOWS = "\r\n";

    /** Returns a text as it is written. */
    public static Content of(String text) {
        return new Content(text.getBytes(StandardCharsets.UTF_8));
    }

    /** Returns the text of UTF-8. */
    public String text() throws CharacterCodingException {
        return StandardCharsets.UTF_8
                .newDecoder()
                .decode(ByteBuffer.wrap(bytes))
                .toString();
    }

    /** Returns what only this content has. */
    public String hash() {
        try {
            return HexFormat.of().formatHex(MessageDigest.getInstance("SHA-256").digest(bytes));
        } catch (NoSuchAlgorithmException e) {
            throw new IllegalStateException("every Java has SHA-256", e);
        }
    }

    /** Returns another text with the line ends of this one, so that a diff shows no other lines than those that differ. */
    public Content withLineEndsOf(Content present) {
        String latin = new String(present.bytes, StandardCharsets.ISO_8859_1);
        return latin.contains(LINE_END_OF_WINDOWS)
                ? of(new String(bytes, StandardCharsets.UTF_8).replace("\n", LINE_END_OF_WINDOWS))
                : this;
    }
}
