package org.twinbench.rest.event.stream;

import io.swagger.v3.oas.annotations.Operation;
import io.swagger.v3.oas.annotations.Parameter;
import io.swagger.v3.oas.annotations.media.Content;
import io.swagger.v3.oas.annotations.media.Schema;
import io.swagger.v3.oas.annotations.responses.ApiResponse;
import io.swagger.v3.oas.annotations.tags.Tag;
import jakarta.servlet.AsyncContext;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.HeaderParam;
import jakarta.ws.rs.HttpMethod;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.QueryParam;
import jakarta.ws.rs.container.AsyncResponse;
import jakarta.ws.rs.container.Suspended;
import jakarta.ws.rs.core.Context;
import jakarta.ws.rs.core.HttpHeaders;
import jakarta.ws.rs.core.MediaType;
import jakarta.ws.rs.core.Response;
import java.io.IOException;
import java.util.Optional;
import java.util.Set;
import org.osgi.service.component.annotations.Activate;
import org.osgi.service.component.annotations.Component;
import org.osgi.service.component.annotations.Reference;
import org.osgi.service.jakartars.whiteboard.propertytypes.JakartarsResource;
import org.twinbench.rest.event.AlarmEvent;
import org.twinbench.rest.event.ContributionEvent;
import org.twinbench.rest.event.EventType;
import org.twinbench.rest.event.ExtensionEvent;
import org.twinbench.rest.event.FaultEvent;
import org.twinbench.rest.event.Gap;
import org.twinbench.rest.event.LibraryEvent;
import org.twinbench.rest.event.LogEvent;
import org.twinbench.rest.event.OverrideEvent;
import org.twinbench.rest.event.SimulationEvent;
import org.twinbench.rest.event.WorkspaceEvent;
import org.twinbench.rest.problem.BadQuery;

/** What happens, as it happens. */
@Component(service = EventsResource.class)
@JakartarsResource
@Path("events")
@Tag(name = "events")
public final class EventsResource {

    private static final String LAST_EVENT_ID = "Last-Event-ID";
    private static final String START = "0";

    private final Journal journal;
    private final EventStreams streams;

    /** Tells what is in this journal. */
    @Activate
    public EventsResource(@Reference Journal journal, @Reference EventStreams streams) {
        this.journal = journal;
        this.streams = streams;
    }

    /** Answers with events until the client leaves. */
    @GET
    @Produces(MediaType.SERVER_SENT_EVENTS)
    @Operation(
            summary = "Follow what happens, as server-sent events",
            description = "The type of an event is its sort; its data are one line of JSON. The host remembers the last"
                    + " 10,000. A client that comes again with the id that it saw last misses nothing, or gets an event"
                    + " of the type gap. Every 15 s there is a comment.")
    @ApiResponse(
            responseCode = "200",
            description = "events, one after the other",
            content =
                    @Content(
                            mediaType = MediaType.SERVER_SENT_EVENTS,
                            schema =
                                    @Schema(
                                            oneOf = {
                                                SimulationEvent.class,
                                                AlarmEvent.class,
                                                FaultEvent.class,
                                                OverrideEvent.class,
                                                LibraryEvent.class,
                                                WorkspaceEvent.class,
                                                ExtensionEvent.class,
                                                ContributionEvent.class,
                                                LogEvent.class,
                                                Gap.class
                                            })))
    public void follow(
            @Parameter(
                            description =
                                    "only these sorts: simulation, alarm, fault, override, library, workspace, extension,"
                                            + " contribution, log")
                    @QueryParam("types")
                    String types,
            @Parameter(description = "begin after the event of this id; 0 for all that the host remembers")
                    @QueryParam("after")
                    String after,
            @Parameter(description = "as after; browsers send it by themselves") @HeaderParam(LAST_EVENT_ID)
                    String lastEventId,
            @Suspended AsyncResponse suspended,
            @Context HttpServletRequest request)
            throws IOException {
        Bookmark bookmark = bookmark(
                EventType.read(Optional.ofNullable(types)),
                Optional.ofNullable(after),
                Optional.ofNullable(lastEventId));
        if (request.getMethod().equals(HttpMethod.HEAD)) {
            suspended.resume(Response.ok().type(MediaType.SERVER_SENT_EVENTS).build());
            return;
        }
        AsyncContext context = request.getAsyncContext();
        HttpServletResponse response = (HttpServletResponse) context.getResponse();
        response.setContentType(MediaType.SERVER_SENT_EVENTS);
        response.setHeader(HttpHeaders.CACHE_CONTROL, "no-store");
        streams.open(context, bookmark);
    }

    private Bookmark bookmark(Set<EventType> types, Optional<String> after, Optional<String> lastEventId) {
        if (after.filter(START::equals).isPresent()) {
            return Bookmark.atStart(journal, types);
        }
        return after.map(EventsResource::read)
                .or(() -> lastEventId.flatMap(EventId::read))
                .map(id -> Bookmark.after(journal, types, id))
                .orElseGet(() -> Bookmark.atEnd(journal, types));
    }

    private static EventId read(String after) {
        return EventId.read(after)
                .orElseThrow(() -> new BadQuery("after is \"" + after
                        + "\"; send the id of an event as it came, or 0 for all that the host remembers."));
    }
}
