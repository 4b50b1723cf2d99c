package org.twinbench.rest.body;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;

import java.io.ByteArrayInputStream;
import java.io.EOFException;
import java.io.IOException;
import java.io.InputStream;
import org.junit.jupiter.api.Test;

final class BoundedBodyTest {

    private static final int MEBIBYTE = 1 << 20;

    @Test
    void whatIsJustAllowedIsRead() throws IOException {
        InputStream body = new BoundedBody(new ByteArrayInputStream(new byte[MEBIBYTE]), 1);
        assertEquals(MEBIBYTE, body.readAllBytes().length);
    }

    @Test
    void whatIsLargerIsRefusedWithoutReadingItAll() {
        Endless endless = new Endless();
        BoundedBody body = new BoundedBody(endless, 1);
        assertThrows(TooLarge.class, body::readAllBytes);
        assertThrows(TooLarge.class, body::read);
        assertEquals(MEBIBYTE, endless.given, 1 << 15);
    }

    @Test
    void whatAnnouncesThatItIsLargerIsRefusedAtOnce() {
        BoundedBody.check(MEBIBYTE, 1);
        assertThrows(TooLarge.class, () -> BoundedBody.check(MEBIBYTE + 1, 1));
    }

    @Test
    void whatBreaksOffSaysSo() {
        InputStream broken = new InputStream() {
            @Override
            public int read() throws IOException {
                throw new EOFException("closed");
            }
        };
        assertThrows(BrokenOff.class, () -> new BoundedBody(broken, 1).read());
    }

    @Test
    void singleBytesAreReadAsTheyAre() {
        BoundedBody body = new BoundedBody(new ByteArrayInputStream(new byte[] {(byte) 0xFF}), 1);
        assertEquals(0xFF, body.read());
        assertEquals(-1, body.read());
    }

    /** A body without an end. */
    private static final class Endless extends InputStream {

        private int given;

        @Override
        public int read() {
            given++;
            return ' ';
        }
    }
}
