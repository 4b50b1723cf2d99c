package org.twinbench.rest.door;

import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletRequestWrapper;
import java.util.Collections;
import java.util.Enumeration;
import java.util.Locale;

/**
 * A request whose body calls itself a form, as {@code curl --data-binary} does of anything: shown as bytes. No route takes forms,
 * and Jersey would read one before any route is asked, and fail on a malformed one.
 */
final class UnreadForm extends HttpServletRequestWrapper {

    private static final String CONTENT_TYPE = "Content-Type";
    private static final String BYTES = "application/octet-stream";

    UnreadForm(HttpServletRequest request) {
        super(request);
    }

    static boolean isForm(HttpServletRequest request) {
        String type = request.getHeader(CONTENT_TYPE);
        return type != null && type.toLowerCase(Locale.ROOT).contains("form-urlencoded");
    }

    @Override
    public String getContentType() {
        return BYTES;
    }

    @Override
    public String getHeader(String name) {
        return name.equalsIgnoreCase(CONTENT_TYPE) ? BYTES : super.getHeader(name);
    }

    @Override
    public Enumeration<String> getHeaders(String name) {
        return name.equalsIgnoreCase(CONTENT_TYPE)
                ? Collections.enumeration(Collections.singleton(BYTES))
                : super.getHeaders(name);
    }
}
