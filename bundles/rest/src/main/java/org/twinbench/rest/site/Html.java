package org.twinbench.rest.site;

/** Text in HTML. */
final class Html {

    private Html() {}

    /** Returns a text as HTML shows it, whatever it contains; fit for content and for quoted attributes. */
    static String text(String any) {
        return any.replace("&", "&amp;")
                .replace("<", "&lt;")
                .replace(">", "&gt;")
                .replace("\"", "&quot;")
                .replace("'", "&#39;");
    }
}
