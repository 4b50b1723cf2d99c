package org.twinbench.folder.sync;

import java.io.IOException;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.twinbench.api.model.MachineFiles;
import org.twinbench.api.project.Entry;
import org.twinbench.api.project.FileProblem;
import org.twinbench.api.project.MachineFile;
import org.twinbench.api.project.NoSuchEntry;
import org.twinbench.api.project.StoredMachine;
import org.twinbench.api.project.Workspace;
import org.twinbench.api.storage.StaleRevision;
import org.twinbench.api.storage.Storage;
import org.twinbench.api.storage.StorageFailure;
import org.twinbench.api.value.JsonFormat;
import org.twinbench.folder.disk.Content;
import org.twinbench.folder.disk.Disk;
import org.twinbench.folder.disk.Listing;
import org.twinbench.folder.disk.NewName;
import org.twinbench.folder.sync.Decision.Fate;

/**
 * Makes files and machines the same: compares each with what it was when they last were, and lets what has changed count. Used
 * by one thread; {@link #files} by any.
 */
public final class Synchronization {

    /** Some editors delete a file before they write it anew: only one that stays away is gone. */
    private static final long GRACE_NANOSECONDS = 400_000_000;

    private static final Logger LOG = LoggerFactory.getLogger("org.twinbench.folder");

    private static final List<FileProblem> LINK = List.of(FileProblem.of("This is a symbolic link that leads out of the"
            + " folder, and is not followed. Put the file itself here, or open the folder that it is in."));

    private final Disk disk;
    private final Machines machines;
    private final Ledger ledger;
    private final Settling settling;
    private final Arrivals arrivals;
    private final Refusals refusals = new Refusals();
    private final Map<String, Long> missing = new HashMap<>();
    private volatile List<MachineFile> files = List.of();
    private Set<Path> folders = Set.of();

    /** Something that is done to one file. */
    private interface Work {
        void run() throws Refused;
    }

    /** Keeps a folder and a workspace the same. */
    public Synchronization(Path root, Workspace workspace, Storage storage, MachineFiles texts, JsonFormat json) {
        this.disk = new Disk(root);
        this.machines = new Machines(workspace, root);
        this.ledger = new Ledger(storage, json);
        MachineText text = new MachineText(texts, json);
        this.settling = new Settling(disk, machines, text, ledger);
        this.arrivals = new Arrivals(disk, machines, text, ledger);
        machines.nameProject(storage);
    }

    /** Returns the files as they were seen last. */
    public List<MachineFile> files() {
        return files;
    }

    /** Returns the folders in which files may appear, as they were seen last. */
    public Set<Path> folders() {
        return folders;
    }

    /** Returns whether a file has been missing for so short a time that it may come back: then look again. */
    public boolean waits() {
        return !missing.isEmpty();
    }

    /** Brings everything together that changed while nobody looked: what is missing now is gone. */
    public void open() throws IOException {
        Listing listing = disk.list();
        ledger.all().stream()
                .map(Tracked::file)
                .filter(listing::isGone)
                .forEach(file -> missing.put(file, System.nanoTime() - GRACE_NANOSECONDS));
        look(true);
    }

    /**
     * Looks at all files and machines.
     *
     * @param retry whether to try again what was refused and has not changed, since something else has
     * @throws IOException if the folder cannot be looked at; then nothing was done
     */
    public void look(boolean retry) throws IOException {
        boolean changed = pass(retry);
        while (changed && !refusals.none()) { // What was in the way may be gone.
            changed = pass(true);
        }
    }

    /** Looks at machines that were edited, and at everything if other files may depend on them. */
    public void follow(Set<Long> edited) throws IOException {
        List<Tracked> known =
                edited.stream().flatMap(id -> ledger.machine(id).stream()).toList();
        known.forEach(tracked -> attempt(tracked.file(), Optional.empty(), () -> settle(tracked, hash(tracked))));
        if (known.size() < edited.size() || !refusals.none() || waits()) {
            look(true);
        }
    }

    private Optional<String> hash(Tracked tracked) throws Refused {
        try {
            return disk.find(tracked.file()).map(Content::hash);
        } catch (IOException e) {
            throw Refused.unreadable(e);
        }
    }

    /** Returns whether anything has changed. */
    private boolean pass(boolean retry) throws IOException {
        long before = ledger.changes();
        Listing listing = disk.list();
        folders = listing.folders();
        for (String file : arrivals.in(listing)) {
            attemptUnlessKnown(file, listing.hash(file), retry, () -> arrive(file, listing));
        }
        for (Tracked tracked : ledger.all()) {
            Optional<String> hash = listing.hash(tracked.file());
            if (hash.isPresent() || listing.isGone(tracked.file())) {
                attemptUnlessKnown(tracked.file(), hash, retry, () -> settle(tracked, hash));
            }
        }
        printNew(listing);
        listing.links().forEach(link -> refusals.add(link, Optional.empty(), LINK));
        listing.unseen().forEach((unseen, reason) -> refusals.add(unseen, Optional.empty(), unseen(reason)));
        refusals.dropOthers();
        missing.keySet().removeIf(file -> ledger.file(file).isEmpty());
        publish();
        return ledger.changes() != before;
    }

    private static List<FileProblem> unseen(String reason) {
        return List.of(FileProblem.of("This cannot be looked into: " + reason + ". Machines in it stay as they are."));
    }

    private void arrive(String file, Listing listing) throws Refused {
        if (!arrivals.find(file, listing)) {
            settling.add(file);
        }
    }

    private void settle(Tracked tracked, Optional<String> hash) throws Refused {
        if (hash.isPresent()) {
            missing.remove(tracked.file());
        } else if (mayComeBack(tracked.file())) {
            return;
        }
        Fate file = hash.map(now -> now.equals(tracked.hash()) ? Fate.SAME : Fate.CHANGED)
                .orElse(Fate.GONE);
        Fate machine = machines.find(tracked.machineModelId())
                .map(now -> now.revision() == tracked.revision() ? Fate.SAME : Fate.CHANGED)
                .orElse(Fate.GONE);
        settling.carryOut(Decision.of(file, machine), tracked);
    }

    private boolean mayComeBack(String file) {
        long since = missing.computeIfAbsent(file, absent -> System.nanoTime());
        return System.nanoTime() - since < GRACE_NANOSECONDS;
    }

    private void printNew(Listing listing) {
        Set<Long> tracked = ledger.all().stream().map(Tracked::machineModelId).collect(Collectors.toSet());
        for (Entry<StoredMachine> machine : machines.all()) {
            if (!tracked.contains(machine.id())) {
                String file = NewName.of(machine.content().name(), name -> isTaken(name, listing));
                attempt(file, Optional.empty(), () -> settling.printNew(file, machine.id()));
            }
        }
    }

    /** Names that differ in nothing but capitals are one on some systems. */
    private boolean isTaken(String name, Listing listing) {
        return disk.exists(name)
                || ledger.file(name).isPresent()
                || listing.files().keySet().stream().anyMatch(name::equalsIgnoreCase);
    }

    private void attemptUnlessKnown(String file, Optional<String> hash, boolean retry, Work work) {
        if (retry || hash.isEmpty() || !refusals.confirm(file, hash.get())) {
            attempt(file, hash, work);
        }
    }

    private void attempt(String file, Optional<String> hash, Work work) {
        try {
            work.run();
            refusals.remove(file);
        } catch (Refused refused) {
            refusals.add(file, hash.filter(same -> refused.forItsContent()), refused.problems());
        } catch (StorageFailure failure) {
            refusals.add(file, Optional.empty(), List.of(FileProblem.of(failure.getMessage())));
        } catch (Overtaken | StaleRevision | NoSuchEntry overtaken) {
            LOG.debug("{} is looked at again: {}", file, overtaken.getMessage());
        }
    }

    private void publish() {
        List<MachineFile> seen = new ArrayList<>();
        ledger.all().forEach(tracked -> seen.add(shown(tracked)));
        refusals.besides(seen.stream().map(MachineFile::file).collect(Collectors.toSet()))
                .forEach((file, problems) -> seen.add(new MachineFile(file, Optional.empty(), problems)));
        seen.sort(Comparator.comparing(MachineFile::file));
        files = List.copyOf(seen);
    }

    private MachineFile shown(Tracked tracked) {
        List<FileProblem> problems = refusals.problems(tracked.file());
        boolean there =
                problems.isEmpty() || machines.find(tracked.machineModelId()).isPresent();
        return new MachineFile(
                tracked.file(), Optional.of(tracked.machineModelId()).filter(id -> there), problems);
    }
}
