package org.twinbench.rest.changes;

import java.util.List;
import org.twinbench.api.value.Value;

/**
 * The way back.
 *
 * @param inverse the edits that lead back to the machine as it was
 */
public record Undo(List<Value> inverse) {}
