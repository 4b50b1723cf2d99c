package org.twinbench.rest.shortcut;

import jakarta.servlet.FilterChain;
import jakarta.servlet.ServletException;
import jakarta.servlet.ServletRequest;
import jakarta.servlet.ServletResponse;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.ws.rs.core.MediaType;
import java.io.IOException;
import java.util.Optional;
import org.osgi.service.component.annotations.Activate;
import org.osgi.service.component.annotations.Component;
import org.osgi.service.component.annotations.Reference;
import org.osgi.service.servlet.whiteboard.Preprocessor;
import org.twinbench.rest.door.FrontDoor;
import org.twinbench.rest.json.Printer;
import org.twinbench.rest.metrics.RequestMetrics;
import org.twinbench.rest.simulation.SimulationResource;

/**
 * Answers what many clients read over and over without Jersey, which makes 50 KB of garbage of each request: to collect that
 * holds up the machines that tick. The answer is what the resource returns and the printer prints, as on the long way, which
 * everything else goes: what has to be negotiated or decoded, what is refused, what fails.
 */
@Component(service = Preprocessor.class, property = "service.ranking:Integer=-1000")
public final class Shortcut implements Preprocessor {

    private final SimulationResource resource;
    private final Printer printer;

    /**
     * Answers for this resource.
     *
     * @param door has seen every request before
     */
    @Activate
    public Shortcut(@Reference SimulationResource resource, @Reference Printer printer, @Reference FrontDoor door) {
        this.resource = resource;
        this.printer = printer;
    }

    @Override
    public void doFilter(ServletRequest request, ServletResponse response, FilterChain chain)
            throws IOException, ServletException {
        Optional<PlainRead> read = PlainRead.of((HttpServletRequest) request);
        Optional<byte[]> answer = read.flatMap(this::answer);
        if (answer.isEmpty()) {
            chain.doFilter(request, response);
            return;
        }
        request.setAttribute(RequestMetrics.ROUTE, read.get().route());
        response.setContentType(MediaType.APPLICATION_JSON);
        response.setContentLength(answer.get().length);
        response.getOutputStream().write(answer.get());
    }

    /** What fails is asked once more on the long way, which tells why. */
    private Optional<byte[]> answer(PlainRead read) {
        try {
            return Optional.of(printer.print(read.answer().apply(resource)));
        } catch (RuntimeException refused) {
            return Optional.empty();
        }
    }
}
