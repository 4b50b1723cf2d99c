package org.twinbench.rest.match;

import java.util.List;
import org.twinbench.api.match.Match;
import org.twinbench.api.match.UnmatchedPort;
import org.twinbench.api.match.UnmatchedTag;
import org.twinbench.api.value.Value;

/**
 * What would be bound, and what would not.
 *
 * @param machineModelId the machine
 * @param revision its revision: send it as {@code If-Match} with the edits
 * @param matched ports and their tags, sorted by port
 * @param unmatchedTags tags without a port
 * @param unmatchedPorts ports without a tag
 * @param edits what {@code machine-models/{id}/changes} takes to bind all that matched as one change
 */
public record Preview(
        long machineModelId,
        long revision,
        List<Match> matched,
        List<UnmatchedTag> unmatchedTags,
        List<UnmatchedPort> unmatchedPorts,
        List<Value> edits) {}
