package org.twinbench.runs.shelf;

import java.util.List;
import java.util.Map;
import java.util.NavigableMap;
import java.util.OptionalLong;
import java.util.Set;
import java.util.concurrent.ConcurrentSkipListMap;
import java.util.function.LongPredicate;
import java.util.function.Predicate;
import java.util.function.UnaryOperator;
import java.util.stream.Stream;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.twinbench.api.project.Entry;
import org.twinbench.api.project.NoSuchEntry;
import org.twinbench.api.run.Run;
import org.twinbench.api.run.RunState;
import org.twinbench.api.simulation.Alarm;
import org.twinbench.api.simulation.settings.Command;
import org.twinbench.api.storage.Document;
import org.twinbench.api.storage.DocumentCollection;
import org.twinbench.api.storage.Draft;
import org.twinbench.api.storage.Storage;
import org.twinbench.api.value.JsonFormat;
import org.twinbench.api.value.Records;

/**
 * The runs in a storage, which nobody else writes. What they are found by is in memory, so that the newest are found as easily
 * as the oldest. Safe for use by many threads.
 */
public final class RunShelf {

    private static final Logger LOG = LoggerFactory.getLogger(RunShelf.class);
    private static final int PAGE = 1_000;

    private final Storage storage;
    private final JsonFormat json;
    private final LongPredicate live;
    private final DocumentCollection runs;
    private final MachineBlobs machines;
    private final Notebook<Command> commands;
    private final Notebook<Alarm> alarms;
    private final ConcurrentSkipListMap<Long, Labels> labels = new ConcurrentSkipListMap<>();
    private boolean opened;

    /**
     * Takes a storage, which is looked into when something is first read or written. Runs that have not ended then have crashed
     * with their host.
     *
     * @param live whether the run of an id goes on in this host
     */
    public RunShelf(Storage storage, JsonFormat json, LongPredicate live) {
        this.storage = storage;
        this.json = json;
        this.live = live;
        this.runs = storage.collection(Labels.RUNS);
        this.machines = new MachineBlobs(storage.blobs());
        this.commands = new Notebook<>(storage, "run_commands", Command.class, json);
        this.alarms = new Notebook<>(storage, "run_alarms", Alarm.class, json);
    }

    private synchronized void open() {
        if (!opened) {
            readLabels();
            opened = true;
            try {
                markCrashed();
            } catch (RuntimeException failure) {
                opened = false;
                throw failure;
            }
        }
    }

    private void readLabels() {
        List<Document> page = runs.find(Map.of(), 0, PAGE);
        while (!page.isEmpty()) {
            page.forEach(run -> labels.put(run.id(), Labels.of(run.content().fields())));
            page = runs.find(Map.of(), page.get(page.size() - 1).id(), PAGE);
        }
    }

    private void markCrashed() {
        List<Long> crashed =
                where(run -> !run.state().isEnd()).filter(id -> !live.test(id)).toList();
        crashed.forEach(this::markCrashed);
    }

    private void markCrashed(long id) {
        update(
                id,
                OptionalLong.empty(),
                run -> run.with(RunState.CRASHED, run.progress().because("The host ended before the run did.")));
        LOG.warn("Run {} has no end, since the host that computed it ended before; what it recorded is there.", id);
    }

    /** Adds a run and the file of its machine; returns its id. */
    public long create(Run run, String machine) {
        open();
        long id = storage.atomically(() -> {
            machines.write(run.setup().machineSha256(), machine);
            return runs.create(draft(run)).id();
        });
        labels.put(id, Labels.of(run));
        return id;
    }

    /** Returns what runs are found by, by id. */
    public NavigableMap<Long, Labels> labels() {
        open();
        return labels;
    }

    /** Returns the runs of which this is true, oldest first. */
    public Stream<Long> where(Predicate<Labels> condition) {
        return labels().entrySet().stream()
                .filter(run -> condition.test(run.getValue()))
                .map(Map.Entry::getKey);
    }

    /**
     * Returns a run as it was last written.
     *
     * @throws NoSuchEntry if there is none of this id
     */
    public Entry<Run> read(long id) {
        open();
        return runs.read(id).map(this::entry).orElseThrow(() -> noSuchRun(id));
    }

    /**
     * Changes a run.
     *
     * @param revision the revision that is meant; absent for whichever there is
     * @throws NoSuchEntry if there is none of this id
     */
    public Entry<Run> update(long id, OptionalLong revision, UnaryOperator<Run> change) {
        open();
        Entry<Run> changed = storage.atomically(() -> {
            Run next = change.apply(read(id).content());
            Document written = runs.replace(id, revision, draft(next)).orElseThrow(() -> noSuchRun(id));
            return new Entry<>(id, written.revision(), next);
        });
        labels.put(id, Labels.of(changed.content()));
        return changed;
    }

    /** Changes a run, and writes down what else happened in it, as one. */
    public void update(long id, UnaryOperator<Run> change, Runnable besides) {
        storage.atomically(() -> {
            besides.run();
            return update(id, OptionalLong.empty(), change);
        });
    }

    /** Deletes a run, and the file of its machine if it was the last one with it. */
    public void delete(long id) {
        Labels gone = labels().get(id);
        storage.atomically(() -> {
            if (gone != null && where(gone::hasSameMachine).count() == 1) {
                machines.delete(gone.machineSha256());
            }
            return runs.delete(id, OptionalLong.empty());
        });
        labels.remove(id);
    }

    /** Returns the file of a machine. */
    public String machine(String sha256) {
        return machines.read(sha256);
    }

    /** Returns the commands that were given in runs. */
    public Notebook<Command> commands() {
        return commands;
    }

    /** Returns the alarms that were raised in runs. */
    public Notebook<Alarm> alarms() {
        return alarms;
    }

    private Draft draft(Run run) {
        return new Draft(Set.of(), Labels.of(run).fields(), json.print(Records.write(run)));
    }

    private Entry<Run> entry(Document document) {
        Run run = Records.read(json.parse(document.content().body()), Run.class);
        return new Entry<>(document.id(), document.revision(), run);
    }

    private static NoSuchEntry noSuchRun(long id) {
        return new NoSuchEntry("run", id);
    }
}
