package org.twinbench.logging;

import ch.qos.logback.classic.Level;
import ch.qos.logback.classic.Logger;
import ch.qos.logback.classic.LoggerContext;
import ch.qos.logback.classic.spi.ILoggingEvent;
import ch.qos.logback.core.Appender;
import ch.qos.logback.core.ConsoleAppender;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.SortedMap;
import java.util.function.Consumer;
import org.osgi.service.component.annotations.Activate;
import org.osgi.service.component.annotations.Component;
import org.osgi.service.component.annotations.ConfigurationPolicy;
import org.osgi.service.component.annotations.Deactivate;
import org.slf4j.LoggerFactory;
import org.slf4j.bridge.SLF4JBridgeHandler;
import org.twinbench.api.log.LogLevel;
import org.twinbench.api.log.LogLine;
import org.twinbench.api.log.Logs;

/**
 * Takes over the log from what Logback was configured with: warnings to the console, everything to whoever wants it. Java's
 * own logging ends here, too.
 */
@Component(
        service = {Logs.class, HostLog.class},
        immediate = true,
        configurationPid = "org.twinbench.logging",
        configurationPolicy = ConfigurationPolicy.REQUIRE)
public final class HostLog implements Logs {

    private final Logger root;
    private final List<Appender<ILoggingEvent>> before = new ArrayList<>();
    private final Intake intake = new Intake(new Lines(new Redaction(System.getenv())));
    private final RecentLines recent = new RecentLines();
    private final ConsoleAppender<LogLine> console = new ConsoleAppender<>();
    private final Levels levels;
    private final Format format;
    private volatile Optional<LogFile> file = Optional.empty();

    /** What is configured; texts, as they come from the command line. */
    public @interface Settings {
        /** How much is logged: the level of the root. */
        String level() default "info";

        /** What the lines look like: {@code text} or {@code json}. */
        String format() default "text";
    }

    /** Begins to log as configured. */
    @Activate
    public HostLog(Settings settings) {
        LoggerContext context = (LoggerContext) LoggerFactory.getILoggerFactory();
        this.root = context.getLogger(Logger.ROOT_LOGGER_NAME);
        this.levels = new Levels(context);
        this.format = word(Format.class, settings.format(), "--log-format", Format.TEXT);
        LogLevel level = word(LogLevel.class, settings.level(), "--log-level", LogLevel.INFO);
        root.setLevel(Level.toLevel(level.name()));
        open(context, level.compareTo(LogLevel.INFO) < 0 ? level : LogLevel.WARN);
    }

    private void open(LoggerContext context, LogLevel consoleLevel) {
        console.setContext(context);
        console.setTarget("System.err");
        console.setEncoder(format.encoder());
        console.start();
        intake.add(recent);
        intake.add(line -> {
            if (line.level().compareTo(consoleLevel) >= 0) {
                console.doAppend(line);
            }
        });
        intake.setContext(context);
        intake.start();
        root.iteratorForAppenders().forEachRemaining(before::add);
        before.forEach(root::detachAppender);
        root.addAppender(intake);
        SLF4JBridgeHandler.removeHandlersForRootLogger();
        SLF4JBridgeHandler.install();
    }

    @Deactivate
    void close() {
        SLF4JBridgeHandler.uninstall();
        before.forEach(root::addAppender);
        root.detachAppender(intake);
        intake.stop();
        console.stop();
    }

    /** Hands lines to a file as well, until the result is closed. */
    AutoCloseable into(LogFile opened) throws Exception {
        file = Optional.of(opened);
        AutoCloseable lines = intake.add(opened);
        return () -> {
            lines.close();
            file = Optional.empty();
        };
    }

    Format format() {
        return format;
    }

    @Override
    public List<LogLine> recent() {
        return recent.list();
    }

    @Override
    public AutoCloseable onLine(Consumer<LogLine> listener) {
        return intake.add(listener);
    }

    @Override
    public SortedMap<String, LogLevel> levels() {
        return levels.own();
    }

    @Override
    public LogLevel level(String logger) {
        return levels.of(logger);
    }

    @Override
    public void setLevel(String logger, LogLevel level) {
        levels.set(logger, level);
    }

    @Override
    public void resetLevel(String logger) {
        levels.reset(logger);
    }

    @Override
    public Optional<String> trouble() {
        return file.flatMap(LogFile::trouble);
    }

    private static <E extends Enum<E>> E word(Class<E> type, String given, String option, E otherwise) {
        try {
            return Enum.valueOf(type, given.strip().toUpperCase(Locale.ROOT));
        } catch (IllegalArgumentException e) {
            LoggerFactory.getLogger(HostLog.class)
                    .warn(
                            "{} is \"{}\"; allowed: {}. It is taken as {}.",
                            option,
                            given,
                            words(type),
                            otherwise.name().toLowerCase(Locale.ROOT));
            return otherwise;
        }
    }

    private static <E extends Enum<E>> String words(Class<E> type) {
        List<String> words = new ArrayList<>();
        for (E constant : type.getEnumConstants()) {
            words.add(constant.name().toLowerCase(Locale.ROOT));
        }
        return String.join(", ", words);
    }
}
