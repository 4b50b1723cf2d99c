package org.twinbench.rest.json;

import java.nio.charset.StandardCharsets;
import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;
import org.osgi.service.component.annotations.Activate;
import org.osgi.service.component.annotations.Component;
import org.osgi.service.component.annotations.Reference;
import org.twinbench.api.value.JsonFormat;

/** Prints what is answered. Safe for use by many threads. */
@Component(service = Printer.class)
public final class Printer {

    private final JsonFormat json;
    private final Map<Class<?>, Printed> last = new ConcurrentHashMap<>();

    private record Printed(Object content, byte[] text) {}

    /** Prints in this format. */
    @Activate
    public Printer(@Reference JsonFormat json) {
        this.json = json;
    }

    /** Returns the text of a record or a value in UTF-8; it is not to be changed. */
    public byte[] print(Object content) {
        if (!(content instanceof Watched)) {
            return text(content);
        }
        Printed before = last.get(content.getClass());
        if (before != null && before.content().equals(content)) {
            return before.text();
        }
        byte[] text = text(content);
        last.put(content.getClass(), new Printed(content, text));
        return text;
    }

    private byte[] text(Object content) {
        return json.print(Representations.of(content)).getBytes(StandardCharsets.UTF_8);
    }
}
