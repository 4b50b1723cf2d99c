package org.twinbench.runs.shelf;

import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import org.twinbench.api.run.Run;
import org.twinbench.api.run.RunState;
import org.twinbench.api.storage.CollectionDefinition;

/**
 * What a run is found by, without reading all of it.
 *
 * @param machineModelId the stored machine that was started
 * @param state its state when it was last written
 * @param pinned whether it is pinned
 * @param machineSha256 the file of its machine
 */
public record Labels(Optional<Long> machineModelId, RunState state, boolean pinned, String machineSha256) {

    private static final String MACHINE_MODEL_ID = "machine_model_id";
    private static final String MACHINE_SHA256 = "machine_sha256";
    private static final String PINNED = "pinned";
    private static final String STATE = "state";

    static final CollectionDefinition RUNS =
            new CollectionDefinition("runs", List.of(MACHINE_MODEL_ID, MACHINE_SHA256, PINNED, STATE));

    boolean hasSameMachine(Labels other) {
        return machineSha256.equals(other.machineSha256);
    }

    static Labels of(Run run) {
        return new Labels(
                run.setup().machineModelId(),
                run.state(),
                run.pinned(),
                run.setup().machineSha256());
    }

    static Labels of(Map<String, String> fields) {
        return new Labels(
                Optional.ofNullable(fields.get(MACHINE_MODEL_ID)).map(Long::valueOf),
                RunState.valueOf(fields.get(STATE).toUpperCase(Locale.ROOT)),
                Boolean.parseBoolean(fields.get(PINNED)),
                fields.get(MACHINE_SHA256));
    }

    Map<String, String> fields() {
        Map<String, String> fields = new HashMap<>();
        machineModelId.ifPresent(id -> fields.put(MACHINE_MODEL_ID, Long.toString(id)));
        fields.put(STATE, state.name().toLowerCase(Locale.ROOT));
        fields.put(PINNED, Boolean.toString(pinned));
        fields.put(MACHINE_SHA256, machineSha256);
        return fields;
    }
}
