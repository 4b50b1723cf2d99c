package org.twinbench.rest.idempotency;

import jakarta.annotation.Priority;
import jakarta.ws.rs.HttpMethod;
import jakarta.ws.rs.Priorities;
import jakarta.ws.rs.container.ContainerRequestContext;
import jakarta.ws.rs.container.ContainerRequestFilter;
import jakarta.ws.rs.container.ContainerResponseContext;
import jakarta.ws.rs.container.ContainerResponseFilter;
import jakarta.ws.rs.core.HttpHeaders;
import jakarta.ws.rs.core.MediaType;
import jakarta.ws.rs.core.Response;
import jakarta.ws.rs.core.Response.Status.Family;
import java.io.IOException;
import java.util.HashMap;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Stream;
import org.osgi.service.component.annotations.Activate;
import org.osgi.service.component.annotations.Component;
import org.osgi.service.component.annotations.Reference;
import org.osgi.service.jakartars.whiteboard.propertytypes.JakartarsExtension;
import org.osgi.service.jakartars.whiteboard.propertytypes.JakartarsName;
import org.twinbench.api.value.InvalidInput;
import org.twinbench.api.value.JsonFormat;
import org.twinbench.api.value.Mistake;
import org.twinbench.api.value.Value;
import org.twinbench.rest.json.Representations;

/**
 * Does a POST with an {@code Idempotency-Key} once, however often it is sent: the first answer is given again. A request that
 * failed has done nothing, so its key may be used again. Keys live as long as the host, at most a day.
 */
@Component(service = {ContainerRequestFilter.class, ContainerResponseFilter.class})
@JakartarsExtension
@JakartarsName("idempotency")
@Priority(Priorities.ENTITY_CODER)
public final class DoneOnce implements ContainerRequestFilter, ContainerResponseFilter {

    private static final String FIRST = DoneOnce.class.getName();

    private final Keys keys = new Keys(System::nanoTime);
    private final JsonFormat json;

    /** Keeps answers in this format. */
    @Activate
    public DoneOnce(@Reference JsonFormat json) {
        this.json = json;
    }

    @Override
    public void filter(ContainerRequestContext request) throws IOException {
        String header = request.getHeaderString(IdempotencyKey.HEADER);
        if (header == null || !request.getMethod().equals(HttpMethod.POST)) {
            return;
        }
        String key = IdempotencyKey.of(header);
        String target = request.getMethod() + " " + request.getUriInfo().getRequestUri();
        Fingerprint fingerprint = new Fingerprint(target, request.getEntityStream());
        request.setEntityStream(fingerprint.body());
        Optional<Kept> before = keys.begin(key);
        if (before.isPresent()) {
            request.abortWith(again(before.get(), fingerprint.end()));
        } else {
            request.setProperty(FIRST, new First(key, fingerprint));
        }
    }

    private static Response again(Kept kept, String fingerprint) {
        if (!kept.fingerprint().equals(fingerprint)) {
            throw new InvalidInput(Mistake.at(
                    "", "This Idempotency-Key was sent with another request; choose a new key for a new request."));
        }
        Response.ResponseBuilder answer = Response.status(kept.status());
        kept.headers().forEach(answer::header);
        return kept.body().isEmpty()
                ? answer.build()
                : answer.type(MediaType.APPLICATION_JSON).entity(kept.body()).build();
    }

    @Override
    public void filter(ContainerRequestContext request, ContainerResponseContext answer) throws IOException {
        if (request.getProperty(FIRST) instanceof First first) {
            if (answer.getStatusInfo().getFamily() == Family.SUCCESSFUL && isJson(answer)) {
                keys.done(first.key(), kept(first.fingerprint().end(), answer));
            } else {
                keys.undone(first.key());
            }
        }
    }

    private static boolean isJson(ContainerResponseContext answer) {
        return !answer.hasEntity() || answer.getEntity() instanceof Record || answer.getEntity() instanceof Value;
    }

    private Kept kept(String fingerprint, ContainerResponseContext answer) {
        Map<String, String> headers = new HashMap<>();
        Stream.of(HttpHeaders.LOCATION, HttpHeaders.ETAG)
                .filter(answer.getHeaders()::containsKey)
                .forEach(name -> headers.put(name, answer.getHeaderString(name)));
        String body = answer.hasEntity() ? json.print(Representations.of(answer.getEntity())) : "";
        return new Kept(fingerprint, answer.getStatus(), headers, body);
    }

    /** A request that is the first of its key. */
    private record First(String key, Fingerprint fingerprint) {}
}
