package org.twinbench.kernel.engine.supervision;

import java.util.concurrent.ScheduledThreadPoolExecutor;
import java.util.concurrent.TimeUnit;
import java.util.function.BooleanSupplier;
import org.twinbench.kernel.engine.clock.RealTime;
import org.twinbench.kernel.engine.clock.Ticker;

/** Looks after running simulations a few times a second, and after the rank of their threads. Its own exists only while there are some. */
public final class Watchdog implements AutoCloseable {

    private static final long PERIOD_MILLIS = 200;

    /** A thread that has begun to tick gets its rank soon. */
    private static final long FIRST_MILLIS = 10;

    private final RealTime realTime;

    private final ScheduledThreadPoolExecutor looks = new ScheduledThreadPoolExecutor(1, task -> {
        Thread daemon = new Thread(task, "twinbench-watchdog");
        daemon.setDaemon(true);
        daemon.setPriority(Thread.MAX_PRIORITY); // whoever starts a run may have a low one
        return daemon;
    });

    public Watchdog(RealTime realTime) {
        this.realTime = realTime;
        looks.setKeepAliveTime(PERIOD_MILLIS, TimeUnit.MILLISECONDS);
        looks.allowCoreThreadTimeOut(true);
        looks.setRemoveOnCancelPolicy(true);
    }

    /** Looks again and again, as long as the look says so. */
    public void watch(BooleanSupplier look) {
        watch(look, FIRST_MILLIS);
    }

    private void watch(BooleanSupplier look, long millis) {
        looks.schedule(
                () -> {
                    if (look.getAsBoolean()) {
                        watch(look, PERIOD_MILLIS);
                    }
                },
                millis,
                TimeUnit.MILLISECONDS);
    }

    /** Gives a thread that ticks the rank that it is to have; called at each look. */
    public void rank(Ticker ticker) {
        ticker.rank(realTime);
    }

    @Override
    public void close() {
        looks.shutdownNow();
    }
}
