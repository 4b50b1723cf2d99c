package org.twinbench.protocols.opcua.session;

import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.eclipse.milo.opcua.stack.core.types.structured.ReadValueId;

/**
 * How some tags are read together. A link reads the same ones again and again: they are arranged once.
 *
 * @param values what is asked of the server, once for all tags that share it
 * @param positions for each tag, which of the values it is of
 */
record Reading(List<OpcUaTag> tags, List<ReadValueId> values, List<Integer> positions) {

    static final Reading NOTHING = new Reading(List.of(), List.of(), List.of());

    static Reading of(List<OpcUaTag> tags) {
        Map<Source, Integer> positions = new LinkedHashMap<>();
        tags.forEach(tag -> positions.putIfAbsent(tag.source(), positions.size()));
        return new Reading(
                List.copyOf(tags),
                positions.keySet().stream().map(Source::value).toList(),
                tags.stream().map(tag -> positions.get(tag.source())).toList());
    }
}
