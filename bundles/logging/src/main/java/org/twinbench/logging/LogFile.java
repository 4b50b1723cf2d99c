package org.twinbench.logging;

import ch.qos.logback.core.Context;
import ch.qos.logback.core.rolling.RollingFileAppender;
import ch.qos.logback.core.rolling.TimeBasedRollingPolicy;
import ch.qos.logback.core.status.Status;
import ch.qos.logback.core.status.StatusListener;
import ch.qos.logback.core.util.FileSize;
import java.nio.file.Path;
import java.util.Optional;
import java.util.function.Consumer;
import org.osgi.service.component.annotations.Activate;
import org.osgi.service.component.annotations.Component;
import org.osgi.service.component.annotations.ConfigurationPolicy;
import org.osgi.service.component.annotations.Deactivate;
import org.osgi.service.component.annotations.Reference;
import org.slf4j.LoggerFactory;
import org.twinbench.api.log.LogLine;

/**
 * Writes the log to {@code twinbench.log} in a folder that one process at a time writes to. Each day has a new file, a large
 * day several; those of the last days are kept, up to a total. Where it cannot be written, it is tried again.
 */
@Component(
        service = LogFile.class,
        immediate = true,
        configurationPid = "org.twinbench.logging.file",
        configurationPolicy = ConfigurationPolicy.REQUIRE)
public final class LogFile implements Consumer<LogLine>, StatusListener {

    private final Context context = (Context) LoggerFactory.getILoggerFactory();
    private final RollingFileAppender<LogLine> appender = new RollingFileAppender<>();
    private final AutoCloseable registration;
    private volatile Optional<String> trouble = Optional.empty();

    /** What is configured; sizes as Logback reads them: {@code 10MB}. */
    public @interface Settings {
        /** The folder. */
        String folder();

        /** How large a file becomes. */
        String size() default "10MB";

        /** How large all of them become. */
        String total() default "100MB";

        /** For how many days they are kept. */
        int days() default 7;
    }

    /** Opens the file. */
    @Activate
    public LogFile(@Reference HostLog log, Settings settings) throws Exception {
        context.getStatusManager().add(this);
        Path folder = Path.of(settings.folder());
        appender.setContext(context);
        appender.setFile(folder.resolve("twinbench.log").toString());
        appender.setEncoder(log.format().encoder());
        appender.setRollingPolicy(rolling(folder, settings));
        appender.getRollingPolicy().start();
        appender.start();
        this.registration = log.into(this);
    }

    private TimeBasedRollingPolicy<LogLine> rolling(Path folder, Settings settings) {
        String pattern = folder.resolve("twinbench.%d.%i.log").toString();
        TimeBasedRollingPolicy<LogLine> rolling = new TimeBasedRollingPolicy<>();
        rolling.setContext(context);
        rolling.setParent(appender);
        rolling.setFileNamePattern(pattern);
        rolling.setTimeBasedFileNamingAndTriggeringPolicy(new SizeAndDay(pattern, FileSize.valueOf(settings.size())));
        rolling.setTotalSizeCap(FileSize.valueOf(settings.total()));
        rolling.setMaxHistory(settings.days());
        return rolling;
    }

    @Deactivate
    void close() throws Exception {
        registration.close();
        appender.stop();
        context.getStatusManager().remove(this);
    }

    @Override
    public void accept(LogLine line) {
        appender.doAppend(line);
    }

    /** Returns why lines are not written at present, as a sentence. */
    Optional<String> trouble() {
        return trouble;
    }

    /** Logback's file tells of the first line that could not be written, and when it could again. */
    @Override
    public void addStatusEvent(Status status) {
        boolean ofFile = status.getOrigin() == appender
                || status.getOrigin() == appender.getRollingPolicy()
                || status.getOrigin() == appender.getOutputStream();
        if (!ofFile) {
            return;
        }
        if (status.getLevel() == Status.ERROR) {
            trouble = Optional.of("The log cannot be written: " + status.getMessage()
                    + ". Make room in the data folder, or make it writable.");
        } else if (status.getMessage().startsWith("Recovered")) {
            trouble = Optional.empty();
        }
    }
}
