package org.twinbench.folder.sync;

import java.io.IOException;
import java.util.List;
import java.util.Optional;
import org.twinbench.api.model.MachineModel;
import org.twinbench.api.project.Entry;
import org.twinbench.folder.disk.Content;
import org.twinbench.folder.disk.Disk;
import org.twinbench.folder.disk.Listing;

/** Files that have appeared: one that was renamed, one whose machine is known, or a new one. */
final class Arrivals {

    /** Of a machine that was never the same as its file. */
    private static final String NEVER = "";

    private final Disk disk;
    private final Machines machines;
    private final MachineText text;
    private final Ledger ledger;

    Arrivals(Disk disk, Machines machines, MachineText text, Ledger ledger) {
        this.disk = disk;
        this.machines = machines;
        this.text = text;
        this.ledger = ledger;
    }

    /** Returns the machine files of a listing that are in no ledger. */
    List<String> in(Listing listing) {
        return listing.files().entrySet().stream()
                .filter(file -> file.getValue().marked())
                .map(file -> file.getKey())
                .filter(file -> ledger.file(file).isEmpty())
                .toList();
    }

    /** Finds the machine of a file and notes it in the ledger; returns whether there is one. */
    boolean find(String file, Listing listing) throws Refused {
        Content content = read(file);
        MachineModel machine = text.read(content);
        Optional<Tracked> moved = moved(content, machine, listing);
        Optional<Tracked> known = moved.map(old -> new Tracked(file, old.machineModelId(), old.hash(), old.revision()))
                .or(() -> withoutFile(machine.name()).map(id -> new Tracked(file, id, NEVER, 0)));
        moved.ifPresent(old -> ledger.remove(old.file()));
        known.ifPresent(ledger::put);
        return known.isPresent();
    }

    private Optional<Tracked> moved(Content content, MachineModel machine, Listing listing) {
        List<Tracked> gone = ledger.all().stream()
                .filter(tracked -> listing.isGone(tracked.file()))
                .filter(tracked -> machines.find(tracked.machineModelId()).isPresent())
                .toList();
        return gone.stream()
                .filter(tracked -> tracked.hash().equals(content.hash()))
                .findFirst()
                .or(() -> gone.stream()
                        .filter(tracked -> isLike(tracked, machine))
                        .findFirst());
    }

    private boolean isLike(Tracked tracked, MachineModel machine) {
        return Likeness.of(machines.version(tracked.machineModelId()).machine(), machine);
    }

    private Optional<Long> withoutFile(String name) {
        return machines.named(name).map(Entry::id).filter(id -> ledger.machine(id)
                .isEmpty());
    }

    private Content read(String file) throws Refused {
        try {
            return disk.read(file);
        } catch (IOException e) {
            throw Refused.unreadable(e);
        }
    }
}
