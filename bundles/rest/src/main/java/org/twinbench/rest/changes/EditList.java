package org.twinbench.rest.changes;

import java.util.List;
import org.twinbench.api.value.Value;

/**
 * Edits that are to be applied as one.
 *
 * @param edits sentences: {@code {"set_component": "tank", "to": {…}}}
 */
public record EditList(List<Value> edits) {}
