package org.twinbench.kernel.file;

import java.util.Map;
import java.util.Optional;
import org.twinbench.api.value.Value;

/** The keys of a machine file, in order. */
record Sections(
        int twinbench,
        String name,
        Optional<String> description,
        Optional<Map<String, String>> extensions,
        Optional<Map<String, Value>> components,
        Optional<Map<String, Value>> connections,
        Optional<Map<String, String>> loops,
        Optional<Map<String, Value>> links,
        Optional<Map<String, Value>> bindings) {

    /** The format that this host reads and writes. */
    static final int FORMAT = 1;
}
