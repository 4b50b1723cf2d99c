package org.twinbench.rest.json;

import java.util.LinkedHashMap;
import java.util.Map;
import org.twinbench.api.value.Value;

/** A merge patch, RFC 7396: members replace members, {@code null} removes one, everything else replaces the whole. */
public final class MergePatch {

    private MergePatch() {}

    /** Returns the target with the patch applied. */
    public static Value apply(Value target, Value patch) {
        if (!(patch instanceof Value.Members changes)) {
            return patch;
        }
        Map<String, Value> merged = new LinkedHashMap<>();
        if (target instanceof Value.Members present) {
            merged.putAll(present.members());
        }
        changes.members().forEach((name, change) -> merge(merged, name, change));
        return new Value.Members(merged);
    }

    private static void merge(Map<String, Value> target, String name, Value change) {
        if (change instanceof Value.Nothing) {
            target.remove(name);
        } else {
            target.put(name, apply(target.getOrDefault(name, new Value.Nothing()), change));
        }
    }
}
