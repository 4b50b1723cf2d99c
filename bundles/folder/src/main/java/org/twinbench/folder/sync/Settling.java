package org.twinbench.folder.sync;

import java.io.IOException;
import java.util.Optional;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.twinbench.api.model.MachineModel;
import org.twinbench.api.project.Entry;
import org.twinbench.api.project.StoredMachine;
import org.twinbench.folder.disk.Content;
import org.twinbench.folder.disk.Disk;
import org.twinbench.folder.sync.Machines.Version;

/**
 * Makes one file and one machine the same. Each step is noted in the ledger after it is done, and each can be done again: a
 * process that was killed in between finds on its next start that both are the same already, and notes it.
 */
final class Settling {

    private static final Logger LOG = LoggerFactory.getLogger("org.twinbench.folder");

    private final Disk disk;
    private final Machines machines;
    private final MachineText text;
    private final Ledger ledger;

    Settling(Disk disk, Machines machines, MachineText text, Ledger ledger) {
        this.disk = disk;
        this.machines = machines;
        this.text = text;
        this.ledger = ledger;
    }

    /** Carries out what was decided. */
    void carryOut(Decision decision, Tracked tracked) throws Refused {
        switch (decision) {
            case NOTHING -> {}
            case PRINT -> print(tracked);
            case READ, READ_AND_KEEP_STORED -> read(tracked);
            case DELETE_FILE -> deleteFile(tracked);
            case READ_AS_NEW -> add(tracked.file());
            case DELETE_MACHINE, DELETE_MACHINE_AND_KEEP_STORED -> deleteMachine(tracked);
            case FORGET -> ledger.remove(tracked.file());
        }
    }

    /** Reads a file as a new machine. */
    void add(String file) throws Refused {
        Content content = content(file);
        MachineModel machine = text.read(content);
        Entry<StoredMachine> added = text.explained(content, () -> machines.add(machine));
        ledger.put(new Tracked(file, added.id(), content.hash(), added.revision()));
        LOG.info("{} is machine {}", file, added.id());
    }

    /** Prints a machine that has no file yet. */
    void printNew(String file, long id) throws Refused {
        Version version = machines.version(id);
        Content printed = text.print(version.machine());
        write(file, printed);
        ledger.put(new Tracked(file, id, printed.hash(), version.revision()));
        LOG.info("Machine {} is {}", id, file);
    }

    private void print(Tracked tracked) throws Refused {
        Version version = machines.version(tracked.machineModelId());
        Content present = content(tracked.file());
        requireSame(present, tracked);
        Content printed = present;
        if (!isSame(present, version.machine())) {
            printed = text.print(version.machine()).withLineEndsOf(present);
            write(tracked.file(), printed);
        }
        ledger.put(new Tracked(tracked.file(), tracked.machineModelId(), printed.hash(), version.revision()));
    }

    private void read(Tracked tracked) throws Refused {
        Content content = content(tracked.file());
        MachineModel machine = text.read(content);
        Version version = machines.version(tracked.machineModelId());
        long revision = version.revision();
        if (!machine.equals(version.machine())) {
            revision = version.revision() == tracked.revision()
                    ? replace(tracked, version, content, machine)
                    : replaceKeeping(tracked, version, content, machine);
            LOG.info("{} was read as machine {}", tracked.file(), tracked.machineModelId());
        }
        ledger.put(new Tracked(tracked.file(), tracked.machineModelId(), content.hash(), revision));
    }

    private long replace(Tracked tracked, Version version, Content content, MachineModel machine) throws Refused {
        return text.explained(content, () -> machines.replace(tracked.machineModelId(), version.revision(), machine))
                .revision();
    }

    private long replaceKeeping(Tracked tracked, Version version, Content content, MachineModel machine)
            throws Refused {
        String kept = keepBeside(tracked, version);
        try {
            long revision = replace(tracked, version, content, machine);
            warn(tracked, kept);
            return revision;
        } catch (Refused | RuntimeException e) {
            drop(kept);
            throw e;
        }
    }

    private void deleteMachine(Tracked tracked) throws Refused {
        Version version = machines.version(tracked.machineModelId());
        boolean edited = version.revision() != tracked.revision();
        Optional<String> kept = edited ? Optional.of(keepBeside(tracked, version)) : Optional.empty();
        machines.delete(tracked.machineModelId(), version.revision());
        ledger.remove(tracked.file());
        LOG.info("{} is gone, and so is machine {}", tracked.file(), tracked.machineModelId());
        kept.ifPresent(beside -> warn(tracked, beside));
    }

    private void deleteFile(Tracked tracked) throws Refused {
        requireSame(content(tracked.file()), tracked);
        try {
            String moved = disk.delete(tracked.file());
            LOG.info("Machine {} is gone; {} was moved to {}", tracked.machineModelId(), tracked.file(), moved);
        } catch (IOException e) {
            throw Refused.disk("The file cannot be deleted: " + Disk.reason(e) + ". Its machine is deleted already.");
        }
        ledger.remove(tracked.file());
    }

    private static void warn(Tracked tracked, String kept) {
        LOG.warn(
                "{} and its machine {} were both changed. The file counts; what was stored is kept in {}",
                tracked.file(),
                tracked.machineModelId(),
                kept);
    }

    private String keepBeside(Tracked tracked, Version version) throws Refused {
        try {
            return disk.keepBeside(tracked.file(), text.print(version.machine()));
        } catch (IOException e) {
            throw Refused.disk("The file and its machine were both changed, and what is stored cannot be kept beside"
                    + " the file: " + Disk.reason(e) + ". Neither is touched.");
        }
    }

    private void drop(String kept) throws Refused {
        try {
            disk.drop(kept);
        } catch (IOException e) {
            throw Refused.unwritable(e);
        }
    }

    private void write(String file, Content content) throws Refused {
        try {
            disk.write(file, content);
        } catch (IOException e) {
            throw Refused.unwritable(e);
        }
    }

    private Content content(String file) throws Refused {
        try {
            return disk.read(file);
        } catch (IOException e) {
            throw Refused.unreadable(e);
        }
    }

    private boolean isSame(Content present, MachineModel machine) throws Refused {
        return text.read(present).equals(machine);
    }

    /** Who looks a moment later sees what has changed since it was decided what to do. */
    private static void requireSame(Content present, Tracked tracked) {
        if (!present.hash().equals(tracked.hash())) {
            throw new Overtaken(tracked.file());
        }
    }
}
