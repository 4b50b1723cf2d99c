package org.twinbench.kernel.engine.snapshot;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import org.osgi.service.component.annotations.Component;
import org.twinbench.api.simulation.settings.Command;
import org.twinbench.api.simulation.settings.Command.Kind;
import org.twinbench.api.simulation.snapshot.Snapshot;
import org.twinbench.api.simulation.snapshot.SnapshotFiles;
import org.twinbench.api.value.InvalidInput;
import org.twinbench.api.value.Mistake;
import org.twinbench.api.value.Records;
import org.twinbench.api.value.Value;

/** Files of snapshots in JSON. */
@Component
public final class JsonSnapshotFiles implements SnapshotFiles {

    private static final String MEMBER = "snapshot";

    @Override
    public Snapshot read(Value file) {
        SnapshotEntry entry = Records.read(file, SnapshotEntry.class);
        if (entry.twinbenchSnapshot() != SnapshotEntry.FORMAT) {
            throw new InvalidInput(Mistake.at(
                            "/twinbench_snapshot",
                            "This host reads snapshots of format " + SnapshotEntry.FORMAT + ", not "
                                    + entry.twinbenchSnapshot() + ".")
                    .value(Integer.toString(entry.twinbenchSnapshot()))
                    .range(Integer.toString(SnapshotEntry.FORMAT)));
        }
        try {
            return entry.snapshot();
        } catch (InvalidInput e) {
            throw new InvalidInput(e.mistakes().stream()
                    .map(mistake -> mistake.under("/machine"))
                    .toList());
        } catch (IllegalArgumentException e) {
            throw new InvalidInput(Mistake.at("", "This is no snapshot: " + e.getMessage() + "."));
        }
    }

    @Override
    public Value write(Snapshot snapshot) {
        return Records.write(SnapshotEntry.of(snapshot));
    }

    @Override
    public List<Command> fork(Snapshot snapshot) {
        List<Command> journal = new ArrayList<>();
        journal.add(new Command(snapshot.tick(), Kind.FORK, values(snapshot)));
        journal.addAll(snapshot.pending());
        return journal;
    }

    /** Returns the values of a command that goes on from a snapshot. */
    public Map<String, Value> values(Snapshot snapshot) {
        return Map.of(MEMBER, write(snapshot));
    }

    /**
     * Returns the snapshot in the values of a command.
     *
     * @throws InvalidInput if there is none
     */
    public Snapshot in(Map<String, Value> values) {
        Value file = values.get(MEMBER);
        if (file == null) {
            throw new InvalidInput(Mistake.at("/" + MEMBER, "The command names no snapshot; its journal is damaged."));
        }
        return read(file);
    }
}
