package org.twinbench.rest.body;

import jakarta.ws.rs.container.ContainerRequestContext;
import jakarta.ws.rs.container.ContainerResponseContext;
import jakarta.ws.rs.container.ContainerResponseFilter;
import java.io.IOException;
import org.osgi.service.component.annotations.Component;
import org.osgi.service.jakartars.whiteboard.propertytypes.JakartarsExtension;
import org.osgi.service.jakartars.whiteboard.propertytypes.JakartarsName;

/**
 * Reads what is left of a body that nobody wanted, or says that the connection ends. Otherwise the server would end it without a
 * word, and a client that sends its next request meanwhile would get no answer to that.
 */
@Component(service = ContainerResponseFilter.class)
@JakartarsExtension
@JakartarsName("unread-body")
public final class UnreadBody implements ContainerResponseFilter {

    private static final String CONNECTION = "Connection";
    private static final int MOST_BYTES = 1 << 16;

    @Override
    public void filter(ContainerRequestContext request, ContainerResponseContext response) {
        if (!isReadToItsEnd(request)) {
            response.getHeaders().putSingle(CONNECTION, "close");
        }
    }

    private static boolean isReadToItsEnd(ContainerRequestContext request) {
        try {
            return !request.hasEntity() || request.getEntityStream().readNBytes(MOST_BYTES).length < MOST_BYTES;
        } catch (IllegalStateException closed) {
            return true; // Jersey closes a body once it was read
        } catch (IOException | BrokenOff | TooLarge e) {
            return false;
        }
    }
}
