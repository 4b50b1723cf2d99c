package org.twinbench.workbench.contribution;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.CopyOnWriteArrayList;
import org.osgi.framework.Bundle;
import org.osgi.framework.BundleContext;
import org.osgi.framework.BundleEvent;
import org.osgi.service.component.annotations.Activate;
import org.osgi.service.component.annotations.Component;
import org.osgi.service.component.annotations.Deactivate;
import org.osgi.service.component.annotations.Reference;
import org.osgi.util.tracker.BundleTracker;
import org.osgi.util.tracker.BundleTrackerCustomizer;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.twinbench.api.value.JsonFormat;
import org.twinbench.api.workbench.Contribution;
import org.twinbench.api.workbench.Contributions;

/** Watches the bundles of this host for contributions. Of two bundles with the same id the one that came first keeps it. */
@Component(
        service = {Contributions.class, ContributedBundles.class},
        immediate = true)
public final class ContributedBundles implements Contributions, BundleTrackerCustomizer<Contributed> {

    private static final Logger LOG = LoggerFactory.getLogger(ContributedBundles.class);

    private final ManifestReader reader;
    private final BundleTracker<Contributed> tracker;
    private final Map<Bundle, Contributed> running = new LinkedHashMap<>();
    private final List<Runnable> listeners = new CopyOnWriteArrayList<>();

    /** Begins to watch. */
    @Activate
    public ContributedBundles(@Reference JsonFormat json, BundleContext context) {
        this.reader = new ManifestReader(json);
        this.tracker = new BundleTracker<>(context, Bundle.ACTIVE, this);
        tracker.open();
    }

    @Deactivate
    void close() {
        tracker.close();
    }

    @Override
    public synchronized List<Contribution> list() {
        Map<String, String> owners = new HashMap<>();
        List<Contribution> contributions = new ArrayList<>();
        for (Contributed one : running.values()) {
            Optional<String> taken =
                    one.ids().stream().filter(owners::containsKey).findFirst();
            if (taken.isPresent()) {
                contributions.add(one.refused("the id \"" + taken.get() + "\" is taken by " + owners.get(taken.get())
                        + ". Rename one of them."));
            } else {
                one.ids().forEach(id -> owners.put(id, one.contribution().bundle()));
                contributions.add(one.contribution());
            }
        }
        contributions.sort(Comparator.comparing(Contribution::bundle).thenComparing(Contribution::version));
        return contributions;
    }

    /** Returns the contribution whose base path a path begins with. */
    synchronized Optional<Contributed> at(String path) {
        return running.values().stream()
                .filter(one -> path.startsWith(one.contribution().base()))
                .findFirst();
    }

    @Override
    public AutoCloseable onChange(Runnable listener) {
        listeners.add(listener);
        return () -> listeners.remove(listener);
    }

    /** The tracker wants null for a bundle that is not to be tracked. */
    @Override
    public Contributed addingBundle(Bundle bundle, BundleEvent event) {
        String manifest = bundle.getHeaders("").get(BundleFiles.HEADER);
        if (manifest == null) {
            return null;
        }
        Contributed contributed = Contributed.of(new BundleFiles(bundle, manifest.strip()), reader);
        contributed.contribution().problem().ifPresent(LOG::warn);
        synchronized (this) {
            running.put(bundle, contributed);
        }
        listeners.forEach(Runnable::run);
        return contributed;
    }

    @Override
    public void modifiedBundle(Bundle bundle, BundleEvent event, Contributed contributed) {
        // ACTIVE is the only state that is tracked: it comes and goes
    }

    @Override
    public void removedBundle(Bundle bundle, BundleEvent event, Contributed contributed) {
        synchronized (this) {
            running.remove(bundle);
        }
        listeners.forEach(Runnable::run);
    }
}
