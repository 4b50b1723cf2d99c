package org.twinbench.rest.door;

import jakarta.servlet.FilterChain;
import jakarta.servlet.ServletException;
import jakarta.servlet.ServletRequest;
import jakarta.servlet.ServletResponse;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.util.Optional;
import org.osgi.service.component.annotations.Component;
import org.osgi.service.servlet.whiteboard.Preprocessor;

/**
 * Sees every request before anything else does, whichever bundle answers it: refuses foreign hosts and origins, and adds the
 * security headers. It depends on nothing, so that it is never gone while somebody else still answers.
 */
@Component(service = {Preprocessor.class, FrontDoor.class})
public final class FrontDoor implements Preprocessor {

    /** Who was let in last: most requests come from the same address, and to parse it takes longer than to answer some of them. */
    private volatile Optional<Visitor> welcome = Optional.empty();

    @Override
    public void doFilter(ServletRequest request, ServletResponse response, FilterChain chain)
            throws IOException, ServletException {
        HttpServletRequest asked = (HttpServletRequest) request;
        HttpServletResponse answer = (HttpServletResponse) response;
        SecurityHeaders.ALL.forEach(answer::addHeader);
        Optional<String> refusal = refusal(new Visitor(header(asked, "Host"), header(asked, "Origin")));
        if (refusal.isPresent()) {
            refuse(answer, refusal.get());
        } else {
            chain.doFilter(UnreadForm.isForm(asked) ? new UnreadForm(asked) : asked, response);
        }
    }

    private Optional<String> refusal(Visitor visitor) {
        if (welcome.filter(visitor::equals).isPresent()) {
            return Optional.empty();
        }
        Optional<String> refusal = visitor.refusal();
        if (refusal.isEmpty()) {
            welcome = Optional.of(visitor);
        }
        return refusal;
    }

    private static Optional<String> header(HttpServletRequest request, String name) {
        return Optional.ofNullable(request.getHeader(name));
    }

    /** The sentence is ours and holds nothing that JSON would want escaped. */
    private static void refuse(HttpServletResponse answer, String sentence) throws IOException {
        String problem = "{\"type\":\"about:blank\",\"title\":\"Forbidden\",\"status\":403,\"detail\":\"%s\"}"
                .formatted(sentence);
        answer.setStatus(HttpServletResponse.SC_FORBIDDEN);
        answer.setContentType("application/problem+json");
        answer.getOutputStream().write(problem.getBytes(StandardCharsets.UTF_8));
    }
}
