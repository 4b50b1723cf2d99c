package org.twinbench.api.match;

import java.util.List;
import org.twinbench.api.project.Edit;

/**
 * What would be bound, and what would not.
 *
 * @param matched ports and their tags, sorted by port
 * @param unmatchedTags tags without a port
 * @param unmatchedPorts ports without a tag
 * @param edits what binds all that matched
 */
public record Matches(
        List<Match> matched, List<UnmatchedTag> unmatchedTags, List<UnmatchedPort> unmatchedPorts, List<Edit> edits) {}
