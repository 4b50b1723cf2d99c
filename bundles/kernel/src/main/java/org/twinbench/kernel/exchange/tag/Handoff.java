package org.twinbench.kernel.exchange.tag;

import java.util.List;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.function.Supplier;

/**
 * Hands the newest of something from one thread to another, none of which ever waits or sees a half of it: three buffers go round.
 * Whoever gives fills the back one, whoever takes reads the front one.
 */
public final class Handoff<B> {

    private static final int FRESH = 4;
    private static final int WHICH = 3;

    private final List<B> buffers;
    private final AtomicInteger middle = new AtomicInteger(1);
    private int back;
    private int front = 2;

    /** @param buffer makes a buffer */
    public Handoff(Supplier<B> buffer) {
        this.buffers = List.of(buffer.get(), buffer.get(), buffer.get());
    }

    /** Returns the buffer to fill; its content is older than that of the others, whatever it is. */
    public B back() {
        return buffers.get(back);
    }

    /** Gives the back buffer. */
    public void give() {
        back = middle.getAndSet(back | FRESH) & WHICH;
    }

    /** Takes what was given last; returns whether it is new. */
    public boolean take() {
        if ((middle.get() & FRESH) == 0) {
            return false;
        }
        front = middle.getAndSet(front) & WHICH;
        return true;
    }

    /** Returns the buffer that was taken last. */
    public B front() {
        return buffers.get(front);
    }
}
