package org.twinbench.rest.site;

import jakarta.servlet.Servlet;
import jakarta.servlet.http.HttpServlet;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import java.io.InputStream;
import java.nio.charset.StandardCharsets;
import java.util.EnumSet;
import java.util.Set;
import java.util.stream.Collectors;
import org.osgi.service.component.annotations.Activate;
import org.osgi.service.component.annotations.Component;
import org.osgi.service.component.annotations.Reference;
import org.osgi.service.servlet.whiteboard.propertytypes.HttpWhiteboardServletPattern;
import org.twinbench.api.library.Library;
import org.twinbench.api.model.Units;
import org.twinbench.api.simulation.Simulation;
import org.twinbench.api.simulation.SimulationStatus.State;
import org.twinbench.api.simulation.Simulations;

/**
 * {@code GET /overview}: links to what there is, and the simulations that go on, without any script's help; {@code GET /}, too,
 * in a host without the workbench. Other paths that nobody answers end here as well.
 */
@Component(service = Servlet.class)
@HttpWhiteboardServletPattern({"/", StartPage.PATH})
public final class StartPage extends HttpServlet {

    private static final long serialVersionUID = 1L;

    static final String PATH = "/overview";

    private static final Set<State> OVER = EnumSet.of(State.STOPPED, State.FAILED);
    private static final String ORIGIN = "<!-- origin -->";
    private static final String PLACE = "<!-- simulations -->";
    private static final String NONE = "<p>No machine runs.</p>";
    private static final int MOST = 20;

    private final transient Simulations simulations;
    private final transient SimulationCard card;
    private final String template;

    /** Shows these simulations. */
    @Activate
    public StartPage(@Reference Simulations simulations, @Reference Library library, @Reference Units units)
            throws IOException {
        this.simulations = simulations;
        this.card = new SimulationCard(library, units);
        this.template = template();
    }

    @Override
    protected void doGet(HttpServletRequest request, HttpServletResponse response) throws IOException {
        if (!request.getRequestURI().equals("/") && !request.getRequestURI().equals(PATH)) {
            response.sendError(HttpServletResponse.SC_NOT_FOUND);
            return;
        }
        response.setContentType("text/html");
        response.setCharacterEncoding(StandardCharsets.UTF_8.name());
        response.getWriter()
                .print(template.replace(ORIGIN, Html.text(origin(request))).replace(PLACE, running()));
    }

    private static String origin(HttpServletRequest request) {
        return request.getScheme() + "://" + request.getHeader("Host");
    }

    private String running() {
        String cards = simulations.list().stream()
                .filter(StartPage::goesOn)
                .limit(MOST)
                .map(card::html)
                .collect(Collectors.joining());
        return cards.isEmpty() ? NONE : cards;
    }

    private static boolean goesOn(Simulation simulation) {
        return !OVER.contains(simulation.status().state());
    }

    private static String template() throws IOException {
        try (InputStream page = StartPage.class.getResourceAsStream("/site/start.html")) {
            return new String(page.readAllBytes(), StandardCharsets.UTF_8);
        }
    }
}
