package org.twinbench.api.value;

import java.util.ArrayList;
import java.util.Collections;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/** Readers of lists and maps; they go on after a mistake, to find the others. */
final class Containers {

    private Containers() {}

    static ValueReader list(ValueReader element) {
        return (value, place) -> {
            if (!(value instanceof Value.Items given)) {
                return place.needed("a list", value);
            }
            List<Object> read = new ArrayList<>();
            int index = 0;
            for (Value item : given.items()) {
                element.read(item, place.at(Integer.toString(index++))).ifPresent(read::add);
            }
            return read.size() == index ? Optional.of(Collections.unmodifiableList(read)) : Optional.empty();
        };
    }

    static ValueReader map(ValueReader element) {
        return (value, place) -> {
            if (!(value instanceof Value.Members given)) {
                return place.needed("an object", value);
            }
            Map<String, Object> read = new LinkedHashMap<>();
            given.members().forEach((name, member) -> element.read(member, place.at(name))
                    .ifPresent(object -> read.put(name, object)));
            return read.size() == given.members().size()
                    ? Optional.of(Collections.unmodifiableMap(read))
                    : Optional.empty();
        };
    }
}
