package org.twinbench.rest.json;

import java.io.IOException;
import java.io.InputStream;
import java.nio.ByteBuffer;
import java.nio.CharBuffer;
import java.nio.charset.CharsetDecoder;
import java.nio.charset.CoderResult;
import java.nio.charset.CodingErrorAction;
import java.nio.charset.StandardCharsets;
import org.twinbench.api.value.MalformedJson;

/** The text of a request's body: UTF-8, strictly. */
public final class BodyText {

    private BodyText() {}

    /**
     * Reads a body.
     *
     * @throws MalformedJson at the first byte that is not UTF-8
     */
    public static String read(InputStream body) throws IOException {
        return decode(body.readAllBytes());
    }

    private static String decode(byte[] bytes) {
        CharsetDecoder decoder = StandardCharsets.UTF_8
                .newDecoder()
                .onMalformedInput(CodingErrorAction.REPORT)
                .onUnmappableCharacter(CodingErrorAction.REPORT);
        CharBuffer text = CharBuffer.allocate(bytes.length);
        ByteBuffer input = ByteBuffer.wrap(bytes);
        CoderResult result = decoder.decode(input, text, true);
        text.flip();
        if (result.isError()) {
            throw malformed(text.toString(), bytes[input.position()]);
        }
        return text.toString();
    }

    private static MalformedJson malformed(String before, byte offender) {
        int line = (int) before.chars().filter(c -> c == '\n').count() + 1;
        int column = before.length() - before.lastIndexOf('\n');
        String hex = String.format("0x%02X", offender);
        return new MalformedJson(line, column, "The byte " + hex + " is not UTF-8 here. Send the text as UTF-8.");
    }
}
