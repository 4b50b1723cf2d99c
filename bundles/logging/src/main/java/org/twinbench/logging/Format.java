package org.twinbench.logging;

import ch.qos.logback.core.Layout;
import ch.qos.logback.core.encoder.Encoder;
import ch.qos.logback.core.encoder.LayoutWrappingEncoder;
import java.nio.charset.StandardCharsets;
import java.time.ZoneId;
import org.twinbench.api.log.LogLine;

/** What the lines look like. */
enum Format {
    /** For people. */
    TEXT,
    /** A JSON object a line. */
    JSON;

    /** Returns an encoder in UTF-8; one for each place that lines are written to. */
    Encoder<LogLine> encoder() {
        Layout<LogLine> layout = this == JSON ? new JsonLayout() : new PlainLayout(ZoneId.systemDefault());
        layout.start();
        LayoutWrappingEncoder<LogLine> encoder = new LayoutWrappingEncoder<>();
        encoder.setCharset(StandardCharsets.UTF_8);
        encoder.setLayout(layout);
        encoder.start();
        return encoder;
    }
}
