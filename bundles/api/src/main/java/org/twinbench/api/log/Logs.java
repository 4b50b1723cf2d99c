package org.twinbench.api.log;

import java.util.List;
import java.util.Optional;
import java.util.SortedMap;
import java.util.function.Consumer;
import org.osgi.annotation.versioning.ProviderType;

/** The log of this host. Logging itself is SLF4J's. A service; safe for use by many threads. */
@ProviderType
public interface Logs {

    /** The name of the logger from which all others take their level. */
    String ROOT = "root";

    /** Returns the last lines, at most 1,000, oldest first. */
    List<LogLine> recent();

    /**
     * Calls back with each line on the thread that logs it; the listener returns at once. What it logs itself goes nowhere.
     *
     * @return stops the calls
     */
    AutoCloseable onLine(Consumer<LogLine> listener);

    /** Returns the loggers that have a level of their own, {@link #ROOT} always among them. */
    SortedMap<String, LogLevel> levels();

    /** Returns the level at which a logger logs, its own or the one it takes from the logger above. */
    LogLevel level(String logger);

    /** Gives a logger a level until it is reset or the host ends. */
    void setLevel(String logger, LogLevel level);

    /** Gives a logger, and those below it that were given one, the level back that it started with. */
    void resetLevel(String logger);

    /** Returns why lines are not written to the file at present, as a sentence. */
    Optional<String> trouble();
}
