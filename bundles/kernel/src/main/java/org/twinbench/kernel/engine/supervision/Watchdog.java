package org.twinbench.kernel.engine.supervision;

import java.util.concurrent.ScheduledThreadPoolExecutor;
import java.util.concurrent.TimeUnit;
import java.util.function.BooleanSupplier;

/** Looks after running simulations a few times a second. Its thread exists only while there are some. */
public final class Watchdog implements AutoCloseable {

    private static final long PERIOD_MILLIS = 200;

    private final ScheduledThreadPoolExecutor looks = new ScheduledThreadPoolExecutor(1, task -> {
        Thread daemon = new Thread(task, "twinbench-watchdog");
        daemon.setDaemon(true);
        return daemon;
    });

    public Watchdog() {
        looks.setKeepAliveTime(PERIOD_MILLIS, TimeUnit.MILLISECONDS);
        looks.allowCoreThreadTimeOut(true);
        looks.setRemoveOnCancelPolicy(true);
    }

    /** Looks again and again, as long as the look says so. */
    public void watch(BooleanSupplier look) {
        looks.schedule(
                () -> {
                    if (look.getAsBoolean()) {
                        watch(look);
                    }
                },
                PERIOD_MILLIS,
                TimeUnit.MILLISECONDS);
    }

    @Override
    public void close() {
        looks.shutdownNow();
    }
}
