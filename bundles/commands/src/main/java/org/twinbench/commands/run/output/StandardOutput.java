package org.twinbench.commands.run.output;

import java.io.IOException;
import java.io.PrintWriter;
import java.io.Writer;

/** Standard output for much text; notices when nobody reads it any more. Closing it leaves it open for others. */
public final class StandardOutput extends Writer {

    /** Whoever read standard output has gone, as {@code head} does when it has seen enough. */
    public static final class Closed extends IOException {
        private static final long serialVersionUID = 1L;
    }

    private final PrintWriter out;

    public StandardOutput(PrintWriter out) {
        this.out = out;
    }

    @Override
    public void write(char[] text, int from, int length) throws IOException {
        out.write(text, from, length);
        flush();
    }

    @Override
    public void flush() throws IOException {
        if (out.checkError()) {
            throw new Closed();
        }
    }

    @Override
    public void close() throws IOException {
        flush();
    }
}
