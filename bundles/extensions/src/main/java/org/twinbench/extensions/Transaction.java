package org.twinbench.extensions;

import java.util.LinkedHashSet;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.SortedMap;
import java.util.TreeMap;
import java.util.TreeSet;
import org.osgi.framework.Bundle;
import org.twinbench.api.extension.Extension;

/** All changes of the folder that are carried out together. Used once, by one thread. */
final class Transaction {

    /** A whole jar that is to be installed. */
    private record Arrival(Jar jar, Fingerprint fingerprint) {}

    private final SortedMap<String, Entry> entries;
    private final InstalledBundles bundles;
    private final SortedMap<String, Arrival> arrivals = new TreeMap<>();
    private final Set<Bundle> stale = new LinkedHashSet<>();

    /** @param before what is known of the files so far; it is not changed */
    Transaction(SortedMap<String, Entry> before, InstalledBundles bundles) {
        this.entries = new TreeMap<>(before);
        this.bundles = bundles;
    }

    /** Notes a whole jar. */
    void add(Jar jar, Fingerprint fingerprint) {
        arrivals.put(jar.name(), new Arrival(jar, fingerprint));
    }

    /** Notes a file that is not a whole jar, or no bundle. */
    void addUnreadable(String name, Fingerprint fingerprint, Refusal refusal) {
        Entry before = entries.get(name);
        if (before != null && refusal.state() == Extension.State.INCOMPLETE) {
            entries.put(name, before.incomplete(fingerprint, refusal));
        } else {
            remove(name);
            entries.put(name, Entry.unreadable(name, fingerprint, refusal));
        }
    }

    /** Notes which files are still there. */
    void removeAllBut(Set<String> names) {
        Set<String> gone = new TreeSet<>(entries.keySet());
        gone.removeAll(names);
        gone.forEach(this::remove);
    }

    /** Installs and starts what was noted. */
    SortedMap<String, Entry> carryOut() {
        arrivals.values().forEach(this::install);
        refresh();
        for (Arrival arrival : arrivals.values()) {
            start(arrival);
        }
        refuseWhatStopped();
        while (!stale.isEmpty()) {
            refresh();
            refuseWhatStopped();
        }
        return entries;
    }

    private void install(Arrival arrival) {
        Jar jar = arrival.jar();
        try {
            refuseConflict(jar);
            Optional<Bundle> before =
                    bundle(jar.name()).filter(bundle -> jar.symbolicName().equals(bundle.getSymbolicName()));
            if (before.isPresent()) {
                bundles.update(before.get(), jar);
                stale.add(before.get());
            } else {
                remove(jar.name());
            }
            Bundle bundle = before.isPresent() ? before.get() : bundles.install(jar);
            entries.put(jar.name(), Entry.running(jar, arrival.fingerprint(), bundle));
        } catch (Refusal refusal) {
            refuse(arrival, refusal);
        }
    }

    private void refuseConflict(Jar jar) throws Refusal {
        Optional<String> holder = entries.values().stream()
                .filter(entry -> entry.bundle()
                        .map(Bundle::getSymbolicName)
                        .filter(jar.symbolicName()::equals)
                        .isPresent())
                .map(entry -> entry.extension().file())
                .filter(file -> !file.equals(jar.name()))
                .findFirst()
                .or(() -> bundles.ofHost(jar.symbolicName()).map(bundle -> "Twinbench's own bundle " + bundle));
        if (holder.isPresent()) {
            throw new Refusal(
                    Extension.State.REFUSED,
                    jar.name() + " is not used: its symbolic name " + jar.symbolicName() + " is that of " + holder.get()
                            + ", which was there first. Keep one of them.");
        }
    }

    private void start(Arrival arrival) {
        Optional<Bundle> bundle = bundle(arrival.jar().name());
        try {
            if (bundle.isPresent()) {
                bundles.start(arrival.jar(), bundle.get());
            }
        } catch (Refusal refusal) {
            refuse(arrival, refusal);
        }
    }

    private void refuse(Arrival arrival, Refusal refusal) {
        remove(arrival.jar().name());
        entries.put(arrival.jar().name(), Entry.refused(arrival.jar(), arrival.fingerprint(), refusal.getMessage()));
    }

    /** What needed a bundle that went stops with it, and is removed too. */
    private void refuseWhatStopped() {
        for (Map.Entry<String, Entry> named : entries.entrySet()) {
            Optional<Bundle> bundle = named.getValue().bundle();
            if (bundle.isPresent() && !InstalledBundles.runs(bundle.get())) {
                Refusal refusal = bundles.whatIsMissing(named.getKey(), bundle.get());
                uninstall(bundle.get());
                named.setValue(named.getValue().refused(refusal));
            }
        }
    }

    private void refresh() {
        bundles.refresh(Set.copyOf(stale));
        stale.clear();
    }

    private void remove(String name) {
        bundle(name).ifPresent(this::uninstall);
        entries.remove(name);
    }

    private void uninstall(Bundle bundle) {
        bundles.uninstall(bundle);
        stale.add(bundle);
    }

    private Optional<Bundle> bundle(String name) {
        return Optional.ofNullable(entries.get(name)).flatMap(Entry::bundle);
    }
}
