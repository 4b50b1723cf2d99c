package org.twinbench.extensions;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.NoSuchFileException;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.SortedMap;
import java.util.TreeMap;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.twinbench.api.extension.Extension;

/**
 * Makes the framework follow the folder. What changed since the last look is one transaction: all of it is verified, then
 * installed, then refreshed once, then started; what fails takes only those along that need it.
 */
final class Deployment {

    private static final Logger LOG = LoggerFactory.getLogger(Deployment.class);

    private final JarFolder folder;
    private final Path copies;
    private final InstalledBundles bundles;
    private SortedMap<String, Entry> entries = new TreeMap<>();
    private volatile List<Extension> extensions = List.of();

    /** @param copies folder for copies of jars */
    Deployment(JarFolder folder, Path copies, InstalledBundles bundles) {
        this.folder = folder;
        this.copies = copies;
        this.bundles = bundles;
    }

    List<Extension> extensions() {
        return extensions;
    }

    /** Looks at the folder and carries out what changed. */
    synchronized void follow() throws IOException {
        SortedMap<String, Fingerprint> present = folder.list();
        if (isKnown(present)) {
            return;
        }
        Files.createDirectories(copies);
        Transaction transaction = new Transaction(entries, bundles);
        for (Map.Entry<String, Fingerprint> file : present.entrySet()) {
            if (isToRead(file.getKey(), file.getValue())) {
                read(file.getKey(), file.getValue(), transaction);
            }
        }
        transaction.removeAllBut(present.keySet());
        publish(transaction.carryOut());
    }

    /** Uninstalls everything. */
    synchronized void undo() {
        Transaction transaction = new Transaction(entries, bundles);
        transaction.removeAllBut(Set.of());
        publish(transaction.carryOut());
    }

    private boolean isKnown(SortedMap<String, Fingerprint> present) {
        return present.keySet().equals(entries.keySet())
                && present.entrySet().stream().allMatch(file -> isUnchanged(file.getKey(), file.getValue()));
    }

    private boolean isUnchanged(String name, Fingerprint fingerprint) {
        Entry entry = entries.get(name);
        return entry != null && entry.fingerprint().equals(fingerprint);
    }

    /** A refused jar is tried again with every change: what it missed may have come. */
    private boolean isToRead(String name, Fingerprint fingerprint) {
        return !isUnchanged(name, fingerprint) || entries.get(name).extension().state() == Extension.State.REFUSED;
    }

    private void read(String name, Fingerprint fingerprint, Transaction transaction) throws IOException {
        try {
            transaction.add(Jar.copyOf(folder.file(name), copies.resolve(name)), fingerprint);
        } catch (Refusal refusal) {
            transaction.addUnreadable(name, fingerprint, refusal);
        } catch (NoSuchFileException e) {
            LOG.debug("{} was removed before it could be read", name);
        }
    }

    private void publish(SortedMap<String, Entry> result) {
        List<Extension> before = extensions;
        entries = result;
        extensions = result.values().stream().map(Entry::extension).toList();
        extensions.stream().filter(extension -> !before.contains(extension)).forEach(Deployment::log);
        before.stream()
                .filter(extension -> !result.containsKey(extension.file()))
                .forEach(extension -> LOG.info("{} was removed", extension.file()));
    }

    private static void log(Extension extension) {
        switch (extension.state()) {
            case RUNNING -> LOG.info("{}: {} {} runs", extension.file(), extension.id(), extension.version());
            case INCOMPLETE -> LOG.info("{}", extension.problem().orElse(""));
            case REFUSED -> LOG.warn("{}", extension.problem().orElse(""));
        }
    }
}
