package org.twinbench.rest.log;

import io.swagger.v3.oas.annotations.Operation;
import io.swagger.v3.oas.annotations.Parameter;
import io.swagger.v3.oas.annotations.tags.Tag;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.QueryParam;
import jakarta.ws.rs.core.MediaType;
import java.util.Locale;
import java.util.Optional;
import java.util.function.Predicate;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.osgi.service.component.annotations.Activate;
import org.osgi.service.component.annotations.Component;
import org.osgi.service.component.annotations.Reference;
import org.osgi.service.jakartars.whiteboard.propertytypes.JakartarsResource;
import org.twinbench.api.log.LogLevel;
import org.twinbench.api.log.LogLine;
import org.twinbench.api.log.Logs;
import org.twinbench.rest.problem.BadQuery;

/** What was logged lately. */
@Component(service = LogLinesResource.class)
@JakartarsResource
@Path("log-lines")
@Tag(name = "log")
@Produces(MediaType.APPLICATION_JSON)
public final class LogLinesResource {

    private final Logs logs;

    /** Reads this log. */
    @Activate
    public LogLinesResource(@Reference Logs logs) {
        this.logs = logs;
    }

    /** Lists the last lines. */
    @GET
    @Operation(summary = "List the last lines of the log, at most 1,000, oldest first; events bring those that come")
    public LogLines list(
            @Parameter(description = "only lines of this level and above: trace, debug, info, warn, error")
                    @QueryParam("level")
                    String level,
            @Parameter(description = "only lines about the machine of this name") @QueryParam("machine")
                    String machine) {
        LogLevel least = Optional.ofNullable(level).map(LogLinesResource::level).orElse(LogLevel.TRACE);
        Predicate<LogLine> isAsked = line -> line.level().compareTo(least) >= 0
                && (machine == null || line.machine().filter(machine::equals).isPresent());
        return new LogLines(
                logs.recent().stream().filter(isAsked).map(LineView::of).toList());
    }

    private static LogLevel level(String word) {
        return Stream.of(LogLevel.values())
                .filter(level -> level.name().equalsIgnoreCase(word))
                .findFirst()
                .orElseThrow(() -> new BadQuery("level is \"" + word + "\"; allowed: "
                        + Stream.of(LogLevel.values())
                                .map(level -> level.name().toLowerCase(Locale.ROOT))
                                .collect(Collectors.joining(", "))
                        + "."));
    }
}
