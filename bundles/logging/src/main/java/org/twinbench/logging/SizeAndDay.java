package org.twinbench.logging;

import ch.qos.logback.core.rolling.SizeAndTimeBasedFileNamingAndTriggeringPolicy;
import ch.qos.logback.core.rolling.helper.ArchiveRemover;
import ch.qos.logback.core.rolling.helper.FileNamePattern;
import ch.qos.logback.core.rolling.helper.RollingCalendar;
import ch.qos.logback.core.rolling.helper.SizeAndTimeBasedArchiveRemover;
import ch.qos.logback.core.util.FileSize;
import java.time.Instant;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.Future;
import org.twinbench.api.log.LogLine;

/** Puts the log's file aside when it is large or its day is over, and deletes old ones. */
final class SizeAndDay extends SizeAndTimeBasedFileNamingAndTriggeringPolicy<LogLine> {

    private final String pattern;

    /** Files of such a size, named with their day and a number. */
    SizeAndDay(String pattern, FileSize size) {
        this.pattern = pattern;
        setMaxFileSize(size);
    }

    @Override
    protected ArchiveRemover createArchiveRemover() {
        FileNamePattern names = new FileNamePattern(pattern, context);
        String day = names.getPrimaryDateTokenConverter().getDatePattern();
        return new Remover(names, new RollingCalendar(day));
    }

    /**
     * Deletes on one thread at a time, with a calendar of its own. Logback deletes on several that share one when files are put
     * aside in quick succession: they mistake the date, and files of today are lost.
     */
    private static final class Remover extends SizeAndTimeBasedArchiveRemover {

        private Future<?> deletion = CompletableFuture.completedFuture(null);

        Remover(FileNamePattern names, RollingCalendar calendar) {
            super(names, calendar);
        }

        @Override
        public Future<?> cleanAsynchronously(Instant now) {
            if (deletion.isDone()) {
                deletion = super.cleanAsynchronously(now);
            }
            return deletion;
        }
    }
}
