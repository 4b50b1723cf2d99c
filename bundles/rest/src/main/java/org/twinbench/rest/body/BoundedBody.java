package org.twinbench.rest.body;

import java.io.FilterInputStream;
import java.io.IOException;
import java.io.InputStream;

/**
 * A body of which no more is read than its route takes. A failure is what it means to the one who sent the body:
 * {@link TooLarge} or {@link BrokenOff}.
 */
final class BoundedBody extends FilterInputStream {

    private static final long MEBIBYTE = 1 << 20;

    private final int mebibytes;
    private long left;

    BoundedBody(InputStream body, int mebibytes) {
        super(body);
        this.mebibytes = mebibytes;
        this.left = mebibytes * MEBIBYTE;
    }

    /**
     * Refuses a body that says it will be too large.
     *
     * @param length its length in bytes
     */
    static void check(long length, int mebibytes) {
        if (length > mebibytes * MEBIBYTE) {
            throw new TooLarge(mebibytes);
        }
    }

    @Override
    public int read() {
        byte[] one = new byte[1];
        return read(one, 0, 1) < 0 ? -1 : Byte.toUnsignedInt(one[0]);
    }

    @Override
    public int read(byte[] buffer, int offset, int length) {
        try {
            int count = super.read(buffer, offset, length);
            left -= Math.max(0, count);
            if (left < 0) {
                throw new TooLarge(mebibytes);
            }
            return count;
        } catch (IOException e) {
            throw new BrokenOff(e);
        }
    }

    @Override
    public long skip(long bytes) {
        throw new UnsupportedOperationException("A body is read.");
    }

    @Override
    public boolean markSupported() {
        return false;
    }
}
