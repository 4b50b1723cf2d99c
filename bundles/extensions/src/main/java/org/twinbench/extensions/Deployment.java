package org.twinbench.extensions;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.NoSuchFileException;
import java.nio.file.Path;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.SortedMap;
import java.util.TreeMap;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.twinbench.api.extension.Extension.State;
import org.twinbench.extensions.archive.Jar;
import org.twinbench.extensions.archive.Limits;
import org.twinbench.extensions.archive.Refusal;
import org.twinbench.extensions.framework.InstalledBundles;

/**
 * Makes the framework follow the folder. What changed since the last look is one transaction: all of it is verified, then
 * installed, then refreshed once, then started; what fails takes only those along that need it.
 */
final class Deployment {

    private static final Logger LOG = LoggerFactory.getLogger(Deployment.class);

    private final JarFolder folder;
    private final Path copies;
    private final InstalledBundles bundles;
    private final Limits limits;
    private final Listeners listeners = new Listeners();
    private SortedMap<String, Entry> entries = new TreeMap<>();
    private Set<String> stopped = Set.of();
    private volatile SortedMap<String, Entry> published = entries;

    /** @param copies folder for copies of jars */
    Deployment(JarFolder folder, Path copies, InstalledBundles bundles, Limits limits) {
        this.folder = folder;
        this.copies = copies;
        this.bundles = bundles;
        this.limits = limits;
    }

    JarFolder folder() {
        return folder;
    }

    Limits limits() {
        return limits;
    }

    Listeners listeners() {
        return listeners;
    }

    /** What is known of the files since the last change that was carried out whole. */
    SortedMap<String, Entry> entries() {
        return published;
    }

    /** Looks at the folder and carries out what changed. */
    synchronized void follow() throws IOException {
        if (!isKnown(folder.list())) {
            change(folder.list(), Optional.empty());
            publish();
        }
    }

    /** Looks at the folder and carries out what changed, and tries again what was refused; returns why this file is. */
    synchronized Optional<Refusal> followAnyway(String file) throws IOException {
        Transaction transaction = change(folder.list(), Optional.empty());
        publish();
        return transaction.refusal(file);
    }

    /**
     * Carries out what would change if an uploaded jar lay in the folder, and puts it there if it runs; else all is as before.
     *
     * @param replaced the file that it replaces
     */
    synchronized void take(Upload upload, Jar jar, Optional<String> replaced) throws IOException, Refusal {
        SortedMap<String, Fingerprint> present = folder.list();
        replaced.ifPresent(present::remove);
        present.put(jar.name(), upload.fingerprint());
        try {
            Optional<Refusal> refusal = change(present, Optional.of(jar)).refusal(jar.name());
            if (refusal.isPresent()) {
                throw refusal.get();
            }
            upload.moveTo(jar.name(), replaced);
        } catch (IOException | Refusal failed) {
            LOG.info("{} was not taken: {}", jar.name(), failed.getMessage());
            change(folder.list(), Optional.empty());
            throw failed;
        } finally {
            publish();
        }
    }

    /** Uninstalls everything. */
    synchronized void undo() {
        Transaction transaction = new Transaction(entries, bundles);
        transaction.removeAllBut(Set.of());
        entries = transaction.carryOut();
        publish();
    }

    private Transaction change(SortedMap<String, Fingerprint> present, Optional<Jar> upload) throws IOException {
        Files.createDirectories(copies);
        stopped = folder.stopped();
        Transaction transaction = new Transaction(entries, bundles);
        for (Map.Entry<String, Fingerprint> file : present.entrySet()) {
            if (upload.isPresent() && upload.get().name().equals(file.getKey())) {
                add(upload.get(), file.getValue(), transaction);
            } else if (isToRead(file.getKey(), file.getValue())) {
                read(file.getKey(), file.getValue(), transaction);
            }
        }
        transaction.removeAllBut(present.keySet());
        entries = transaction.carryOut();
        return transaction;
    }

    private boolean isKnown(SortedMap<String, Fingerprint> present) throws IOException {
        return present.keySet().equals(entries.keySet())
                && present.entrySet().stream().allMatch(file -> isUnchanged(file.getKey(), file.getValue()))
                && stopped.equals(folder.stopped());
    }

    private boolean isUnchanged(String name, Fingerprint fingerprint) {
        Entry entry = entries.get(name);
        return entry != null && entry.fingerprint().equals(fingerprint);
    }

    /** A refused jar is tried again with every change: what it missed may have come. */
    private boolean isToRead(String name, Fingerprint fingerprint) {
        if (!isUnchanged(name, fingerprint)) {
            return true;
        }
        Entry entry = entries.get(name);
        return entry.state() == State.REFUSED || (entry.state() == State.STOPPED) != stopped.contains(entry.id());
    }

    private void read(String name, Fingerprint fingerprint, Transaction transaction) throws IOException {
        try {
            add(Jar.copyOf(folder.file(name), name, copies.resolve(name), limits), fingerprint, transaction);
        } catch (Refusal refusal) {
            transaction.addUnreadable(name, fingerprint, refusal);
        } catch (NoSuchFileException e) {
            LOG.debug("{} was removed before it could be read", name);
        }
    }

    private void add(Jar jar, Fingerprint fingerprint, Transaction transaction) {
        if (stopped.contains(jar.symbolicName())) {
            transaction.addStopped(jar, fingerprint);
        } else {
            transaction.add(jar, fingerprint);
        }
    }

    private void publish() {
        SortedMap<String, Entry> before = published;
        published = entries;
        if (before.equals(entries)) {
            return;
        }
        entries.values().stream()
                .filter(entry -> !entry.equals(before.get(entry.file())))
                .forEach(Deployment::log);
        before.keySet().stream()
                .filter(file -> !entries.containsKey(file))
                .forEach(file -> LOG.info("{} was removed", file));
        listeners.changed();
    }

    private static void log(Entry entry) {
        switch (entry.state()) {
            case RUNNING -> LOG.info("{}: {} {} runs", entry.file(), entry.id(), entry.version());
            case STOPPED -> LOG.info("{}: {} {} is stopped", entry.file(), entry.id(), entry.version());
            case INCOMPLETE -> LOG.info("{}", entry.problem().orElse(""));
            case REFUSED -> LOG.warn("{}", entry.problem().orElse(""));
        }
    }
}
