package org.twinbench.commands.shell;

import java.io.FilterWriter;
import java.io.IOException;
import java.io.Writer;
import java.util.concurrent.CountDownLatch;

/** Hands on what is written, and tells when that was first shown: a host says where it is once it is up. */
final class Announcement extends FilterWriter {

    private final CountDownLatch shown = new CountDownLatch(1);

    Announcement(Writer out) {
        super(out);
    }

    @Override
    public void flush() throws IOException {
        super.flush();
        shown.countDown();
    }

    void await() throws InterruptedException {
        shown.await();
    }
}
