package org.twinbench.rest.log;

import io.swagger.v3.oas.annotations.Operation;
import io.swagger.v3.oas.annotations.tags.Tag;
import jakarta.ws.rs.Consumes;
import jakarta.ws.rs.DELETE;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.PUT;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.PathParam;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.core.MediaType;
import org.osgi.service.component.annotations.Activate;
import org.osgi.service.component.annotations.Component;
import org.osgi.service.component.annotations.Reference;
import org.osgi.service.jakartars.whiteboard.propertytypes.JakartarsResource;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.twinbench.api.log.Logs;
import org.twinbench.api.value.InvalidInput;
import org.twinbench.api.value.Mistake;

/** How much is logged, changed while the host runs. */
@Component(service = LogLevelsResource.class)
@JakartarsResource
@Path("log-levels")
@Tag(name = "log")
@Produces(MediaType.APPLICATION_JSON)
@Consumes(MediaType.APPLICATION_JSON)
public final class LogLevelsResource {

    private static final Logger LOG = LoggerFactory.getLogger(LogLevelsResource.class);

    /** Loggers are kept for ever, so that nobody may make up just any. */
    private static final String NAME = "[A-Za-z_$][A-Za-z0-9_$-]*(\\.[A-Za-z0-9_$-]+)*";

    private static final int LONGEST_NAME = 200;

    private final Logs logs;

    /** Changes the levels of this log. */
    @Activate
    public LogLevelsResource(@Reference Logs logs) {
        this.logs = logs;
    }

    /** Lists the loggers that have a level of their own. */
    @GET
    @Operation(summary = "List the loggers that have a level of their own")
    public LogLevels list() {
        return new LogLevels(logs.levels().entrySet().stream()
                .map(own -> new LoggerLevel(own.getKey(), own.getValue()))
                .toList());
    }

    /** Reads the level at which a logger logs. */
    @GET
    @Path("{logger}")
    @Operation(summary = "Read the level of a logger: root, a Java package or a class")
    public LoggerLevel read(@PathParam("logger") String logger) {
        return new LoggerLevel(logger, logs.level(checked(logger)));
    }

    /** Gives a logger a level. */
    @PUT
    @Path("{logger}")
    @Operation(summary = "Change the level of a logger until it is deleted or the host ends")
    public LoggerLevel change(@PathParam("logger") String logger, LogLevelRequest wanted) {
        logs.setLevel(checked(logger), wanted.level());
        LOG.info("The level of the logger {} is {} now.", logger, wanted.level());
        return read(logger);
    }

    /** Gives a logger its first level back. */
    @DELETE
    @Path("{logger}")
    @Operation(summary = "Give a logger, and those below it, the level back that they started with")
    public void reset(@PathParam("logger") String logger) {
        logs.resetLevel(checked(logger));
        LOG.info("The level of the logger {} is as it was.", logger);
    }

    private static String checked(String logger) {
        if (logger.length() > LONGEST_NAME || !logger.matches(NAME)) {
            throw new InvalidInput(Mistake.at(
                    "/logger", "A logger is root, a Java package or a class: org.twinbench, org.twinbench.rest."));
        }
        return logger;
    }
}
