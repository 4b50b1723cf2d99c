package org.twinbench.logging;

import ch.qos.logback.classic.Level;
import ch.qos.logback.classic.Logger;
import ch.qos.logback.classic.LoggerContext;
import java.util.HashMap;
import java.util.Map;
import java.util.Optional;
import java.util.SortedMap;
import java.util.TreeMap;
import org.twinbench.api.log.LogLevel;
import org.twinbench.api.log.Logs;

/** The levels of the loggers, and what they were before somebody changed them. */
final class Levels {

    private final LoggerContext context;
    private final Map<String, Optional<Level>> before = new HashMap<>();

    Levels(LoggerContext context) {
        this.context = context;
    }

    SortedMap<String, LogLevel> own() {
        SortedMap<String, LogLevel> own = new TreeMap<>();
        for (Logger logger : context.getLoggerList()) {
            if (logger.getLevel() != null) {
                own.put(name(logger), Lines.level(logger.getLevel()));
            }
        }
        return own;
    }

    LogLevel of(String name) {
        return Lines.level(logger(name).getEffectiveLevel());
    }

    synchronized void set(String name, LogLevel level) {
        Logger logger = logger(name);
        before.putIfAbsent(name(logger), Optional.ofNullable(logger.getLevel()));
        logger.setLevel(Level.toLevel(level.name()));
    }

    synchronized void reset(String name) {
        String parent = name(logger(name));
        before.entrySet().removeIf(changed -> {
            boolean within = isWithin(changed.getKey(), parent);
            if (within) {
                logger(changed.getKey()).setLevel(changed.getValue().orElse(null));
            }
            return within;
        });
    }

    private static boolean isWithin(String name, String parent) {
        return name.equals(parent) || name.startsWith(parent + ".") || parent.equals(Logs.ROOT);
    }

    private Logger logger(String name) {
        return context.getLogger(name.equalsIgnoreCase(Logs.ROOT) ? Logger.ROOT_LOGGER_NAME : name);
    }

    private static String name(Logger logger) {
        return logger.getName().equals(Logger.ROOT_LOGGER_NAME) ? Logs.ROOT : logger.getName();
    }
}
