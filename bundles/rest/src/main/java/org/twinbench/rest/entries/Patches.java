package org.twinbench.rest.entries;

import java.util.OptionalLong;
import org.twinbench.api.project.Entries;
import org.twinbench.api.project.Entry;
import org.twinbench.api.storage.StaleRevision;
import org.twinbench.api.value.Records;
import org.twinbench.api.value.Value;
import org.twinbench.rest.json.MergePatch;

/** Merges patches into entries without losing what somebody else writes meanwhile. */
record Patches<T extends Record>(Class<T> type, Entries<T> entries) {

    private static final int ATTEMPTS = 10;

    /**
     * Applies a patch.
     *
     * @param revision the revision that it is meant for; absent for whichever there is
     */
    Entry<T> apply(long id, OptionalLong revision, Value patch) {
        for (int attempt = 1; ; attempt++) {
            try {
                return once(id, revision, patch);
            } catch (StaleRevision e) {
                if (revision.isPresent() || attempt == ATTEMPTS) {
                    throw e;
                }
            }
        }
    }

    private Entry<T> once(long id, OptionalLong revision, Value patch) {
        Entry<T> present = entries.read(id);
        Value merged = MergePatch.apply(Records.write(present.content()), patch);
        OptionalLong meant = revision.isPresent() ? revision : OptionalLong.of(present.revision());
        return entries.replace(id, meant, Records.read(merged, type));
    }
}
