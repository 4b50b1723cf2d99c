package org.twinbench.logging;

import ch.qos.logback.core.LayoutBase;
import com.google.gson.stream.JsonWriter;
import java.io.IOException;
import java.io.StringWriter;
import java.io.UncheckedIOException;
import java.util.Locale;
import java.util.Optional;
import org.twinbench.api.log.LogLine;

/** A line for programs: one JSON object, its members those of {@link LogLine}; times in UTC. */
final class JsonLayout extends LayoutBase<LogLine> {

    @Override
    public String doLayout(LogLine line) {
        StringWriter text = new StringWriter();
        try (JsonWriter json = new JsonWriter(text)) {
            json.beginObject();
            json.name("at").value(line.at().toString());
            json.name("level").value(line.level().name().toLowerCase(Locale.ROOT));
            json.name("logger").value(line.logger());
            member(json, "machine", line.machine());
            json.name("text").value(line.text());
            member(json, "detail", line.detail());
            json.endObject();
        } catch (IOException e) {
            throw new UncheckedIOException(e); // a StringWriter does not fail
        }
        return text.append('\n').toString();
    }

    private static void member(JsonWriter json, String name, Optional<String> value) throws IOException {
        if (value.isPresent()) {
            json.name(name).value(value.get());
        }
    }
}
