package org.twinbench.kernel.assembly;

import java.util.Map;
import java.util.Set;
import org.twinbench.kernel.catalog.InstalledType;

/**
 * What a machine has besides what its file and the library say.
 *
 * @param types further types by id
 * @param fed inputs ({@code path.port}) that get their values from elsewhere, whatever is connected to them
 */
public record Beside(Map<String, InstalledType> types, Set<String> fed) {

    /** Nothing. */
    public static final Beside NOTHING = new Beside(Map.of(), Set.of());
}
