package org.twinbench.extensions;

import java.util.HashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.SortedMap;
import java.util.TreeMap;
import java.util.TreeSet;
import org.osgi.framework.Bundle;
import org.twinbench.api.extension.Extension.State;
import org.twinbench.api.extension.ExtensionRefused.Reason;
import org.twinbench.extensions.archive.Jar;
import org.twinbench.extensions.archive.Refusal;
import org.twinbench.extensions.framework.InstalledBundles;

/** All changes of the folder that are carried out together. Used once, by one thread. */
final class Transaction {

    /** A whole jar that is to be installed. */
    private record Arrival(Jar jar, Fingerprint fingerprint) {}

    /** A bundle whose file is gone or has another content; a jar with its symbolic name takes it over. */
    private record Departure(String file, Bundle bundle) {}

    private final SortedMap<String, Entry> entries;
    private final InstalledBundles bundles;
    private final SortedMap<String, Arrival> arrivals = new TreeMap<>();
    private final SortedMap<String, Departure> departures = new TreeMap<>();
    private final Set<Bundle> stale = new LinkedHashSet<>();
    private final Map<String, Refusal> refusals = new HashMap<>();
    private final Map<String, String> left = new HashMap<>();

    /** @param before what is known of the files so far; it is not changed */
    Transaction(SortedMap<String, Entry> before, InstalledBundles bundles) {
        this.entries = new TreeMap<>(before);
        this.bundles = bundles;
    }

    /** Notes a whole jar. */
    void add(Jar jar, Fingerprint fingerprint) {
        depart(jar.name());
        arrivals.put(jar.name(), new Arrival(jar, fingerprint));
    }

    /** Notes a whole jar that is not to run. */
    void addStopped(Jar jar, Fingerprint fingerprint) {
        depart(jar.name());
        entries.put(jar.name(), Entry.stopped(jar, fingerprint));
    }

    /** Notes a file that is not a whole jar, or no bundle. */
    void addUnreadable(String name, Fingerprint fingerprint, Refusal refusal) {
        Entry before = entries.get(name);
        if (before != null && refusal.state() == State.INCOMPLETE) {
            entries.put(name, before.incomplete(fingerprint, refusal));
        } else {
            depart(name);
            entries.put(name, Entry.unreadable(name, fingerprint, refusal));
        }
    }

    /** Notes which files are still there. */
    void removeAllBut(Set<String> names) {
        Set<String> gone = new TreeSet<>(entries.keySet());
        gone.removeAll(names);
        gone.forEach(this::depart);
    }

    /** Installs and starts what was noted; returns what is known of the files then. */
    SortedMap<String, Entry> carryOut() {
        List<Arrival> news =
                arrivals.values().stream().filter(arrival -> !isUpdate(arrival)).toList();
        arrivals.values().stream().filter(this::isUpdate).forEach(this::install);
        news.forEach(this::install);
        departures.values().forEach(departure -> uninstall(departure.bundle()));
        refresh();
        arrivals.values().forEach(this::start);
        refuseWhatStopped();
        while (!stale.isEmpty()) {
            refresh();
            refuseWhatStopped();
        }
        entries.replaceAll((name, entry) -> withWhatIsLeft(entry));
        return entries;
    }

    /** Why a file was refused by this transaction. */
    Optional<Refusal> refusal(String name) {
        return Optional.ofNullable(refusals.get(name));
    }

    private void depart(String name) {
        bundle(name).ifPresent(bundle -> departures.put(bundle.getSymbolicName(), new Departure(name, bundle)));
        entries.remove(name);
    }

    /** A file that goes on with its bundle comes before those that would take the bundle over. */
    private boolean isUpdate(Arrival arrival) {
        Departure before = departures.get(arrival.jar().symbolicName());
        return before != null && before.file().equals(arrival.jar().name());
    }

    private void install(Arrival arrival) {
        Jar jar = arrival.jar();
        try {
            refuseConflict(jar);
            Departure before = departures.get(jar.symbolicName());
            Bundle bundle = before == null ? bundles.install(jar) : update(before.bundle(), jar);
            entries.put(jar.name(), Entry.running(jar, arrival.fingerprint(), bundle));
        } catch (Refusal refusal) {
            refuse(arrival, refusal);
        }
    }

    /** If it fails the bundle remains a departure. */
    private Bundle update(Bundle bundle, Jar jar) throws Refusal {
        bundles.update(bundle, jar).ifPresent(sentence -> left.put(jar.symbolicName(), sentence));
        departures.remove(jar.symbolicName());
        stale.add(bundle);
        return bundle;
    }

    private void refuseConflict(Jar jar) throws Refusal {
        Optional<String> holder = entries.values().stream()
                .filter(entry -> entry.bundle().isPresent() && entry.id().equals(jar.symbolicName()))
                .map(Entry::file)
                .findFirst()
                .or(() -> bundles.ofHost(jar.symbolicName()).map(bundle -> "Twinbench's own bundle " + bundle));
        if (holder.isPresent()) {
            throw new Refusal(
                    Reason.CONFLICT,
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
            bundle.ifPresent(this::uninstall);
            refuse(arrival, refusal);
        }
    }

    private void refuse(Arrival arrival, Refusal refusal) {
        refusals.put(arrival.jar().name(), refusal);
        entries.put(arrival.jar().name(), Entry.refused(arrival.jar(), arrival.fingerprint(), refusal));
    }

    /** What needed a bundle that went stops with it, and is removed too. */
    private void refuseWhatStopped() {
        for (Map.Entry<String, Entry> named : entries.entrySet()) {
            Optional<Bundle> bundle = named.getValue().bundle();
            if (bundle.isPresent() && !InstalledBundles.runs(bundle.get())) {
                Refusal refusal = bundles.whatIsMissing(named.getKey(), bundle.get());
                refusals.put(named.getKey(), refusal);
                uninstall(bundle.get());
                named.setValue(named.getValue().refused(refusal));
            }
        }
    }

    private void refresh() {
        bundles.refresh(Set.copyOf(stale));
        stale.clear();
    }

    private void uninstall(Bundle bundle) {
        if (InstalledBundles.hangs(bundle)) {
            bundles.abandon(bundle);
            return;
        }
        bundles.uninstall(bundle).ifPresent(sentence -> left.put(bundle.getSymbolicName(), sentence));
        stale.add(bundle);
    }

    private Entry withWhatIsLeft(Entry entry) {
        boolean told = entry.problem().isEmpty() && left.containsKey(entry.id());
        return told ? entry.leaving(left.get(entry.id())) : entry;
    }

    private Optional<Bundle> bundle(String name) {
        return Optional.ofNullable(entries.get(name)).flatMap(Entry::bundle);
    }
}
