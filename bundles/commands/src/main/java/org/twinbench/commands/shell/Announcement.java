package org.twinbench.commands.shell;

import java.io.FilterWriter;
import java.io.IOException;
import java.io.Writer;
import java.util.concurrent.CountDownLatch;

/** Hands on what is written, and tells when that was first shown: a host says where it is once it is up. */
final class Announcement extends FilterWriter {

    private final CountDownLatch shown = new CountDownLatch(1);
    private boolean written;

    Announcement(Writer out) {
        super(out);
    }

    @Override
    public void write(String text, int offset, int length) throws IOException {
        super.write(text, offset, length);
        written = true;
    }

    @Override
    public void flush() throws IOException {
        super.flush();
        if (written) {
            shown.countDown();
        }
    }

    void await() throws InterruptedException {
        shown.await();
    }
}
