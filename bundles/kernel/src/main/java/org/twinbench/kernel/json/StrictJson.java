package org.twinbench.kernel.json;

import java.util.Map;
import java.util.Optional;
import java.util.Set;
import org.osgi.service.component.annotations.Component;
import org.twinbench.api.value.JsonFormat;
import org.twinbench.api.value.Value;

/** JSON on Gson's strict reader, which leaves duplicate members and the byte order mark to be refused here. */
@Component
public final class StrictJson implements JsonFormat {

    /** Characters of most texts; of longer ones less has to be copied. */
    private static final int USUAL_LENGTH = 1 << 10;

    @Override
    public Value parse(String text) {
        return new Parser(text).parse();
    }

    @Override
    public String print(Value value) {
        StringBuilder text = new StringBuilder(USUAL_LENGTH);
        new OneLine(text, OneLine.Style.DENSE, Integer.MAX_VALUE).append(value);
        return text.toString();
    }

    @Override
    public String layout(Value value) {
        return new Layout().print(value);
    }

    @Override
    public Optional<Integer> line(String text, String pointer) {
        return Optional.ofNullable(lines(text, Set.of(pointer)).get(pointer));
    }

    @Override
    public Map<String, Integer> lines(String text, Set<String> pointers) {
        return new LineFinder(text, pointers).find();
    }
}
