package org.twinbench.rest.door;

import jakarta.servlet.FilterChain;
import jakarta.servlet.ServletException;
import jakarta.servlet.ServletRequest;
import jakarta.servlet.ServletResponse;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.util.Locale;
import java.util.Optional;
import org.osgi.service.component.annotations.Component;
import org.osgi.service.servlet.whiteboard.Preprocessor;

/**
 * Sees every request before anything else does, whichever bundle answers it: refuses foreign hosts and origins, and adds the
 * security headers. It depends on nothing, so that it is never gone while somebody else still answers.
 */
@Component(service = {Preprocessor.class, FrontDoor.class})
public final class FrontDoor implements Preprocessor {

    private static final String FORM = "Forms are not taken; send JSON with the header Content-Type: application/json.";

    @Override
    public void doFilter(ServletRequest request, ServletResponse response, FilterChain chain)
            throws IOException, ServletException {
        HttpServletRequest asked = (HttpServletRequest) request;
        HttpServletResponse answer = (HttpServletResponse) response;
        SecurityHeaders.ALL.forEach(answer::setHeader);
        Optional<String> refusal = new Visitor(header(asked, "Host"), header(asked, "Origin")).refusal();
        if (refusal.isPresent()) {
            refuse(answer, HttpServletResponse.SC_FORBIDDEN, "Forbidden", refusal.get());
        } else if (isForm(asked)) {
            refuse(answer, HttpServletResponse.SC_UNSUPPORTED_MEDIA_TYPE, "Unsupported Media Type", FORM);
        } else {
            chain.doFilter(request, response);
        }
    }

    /** Jersey would read a form itself, and fail on a malformed one. */
    private static boolean isForm(HttpServletRequest request) {
        return header(request, "Content-Type")
                .filter(type -> type.toLowerCase(Locale.ROOT).contains("form-urlencoded"))
                .isPresent();
    }

    private static Optional<String> header(HttpServletRequest request, String name) {
        return Optional.ofNullable(request.getHeader(name));
    }

    /** The sentence is ours and holds nothing that JSON would want escaped. */
    private static void refuse(HttpServletResponse answer, int status, String title, String sentence)
            throws IOException {
        String problem = "{\"type\":\"about:blank\",\"title\":\"%s\",\"status\":%d,\"detail\":\"%s\"}"
                .formatted(title, status, sentence);
        answer.setStatus(status);
        answer.setContentType("application/problem+json");
        answer.getOutputStream().write(problem.getBytes(StandardCharsets.UTF_8));
    }
}
