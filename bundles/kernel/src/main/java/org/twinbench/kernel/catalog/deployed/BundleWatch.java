package org.twinbench.kernel.catalog.deployed;

import java.util.List;
import java.util.function.BiConsumer;
import java.util.stream.Stream;
import org.osgi.framework.Bundle;
import org.osgi.framework.BundleContext;
import org.osgi.framework.BundleEvent;
import org.osgi.framework.SynchronousBundleListener;
import org.twinbench.api.library.UnusableType;

/** Watches bundles start and stop, and tells for each which of its behaviors are forgotten: none of a stopped one. */
public final class BundleWatch implements SynchronousBundleListener, AutoCloseable {

    private final BundleContext context;
    private final BiConsumer<Long, List<UnusableType>> findings;

    /**
     * Searches the bundles that are there and starts to watch.
     *
     * @param findings takes the id of a bundle and what was found in it, on whichever thread starts or stops the bundle
     */
    public BundleWatch(BundleContext context, BiConsumer<Long, List<UnusableType>> findings) {
        this.context = context;
        this.findings = findings;
        context.addBundleListener(this);
        Stream.of(context.getBundles())
                .filter(bundle -> bundle.getState() == Bundle.ACTIVE)
                .forEach(this::search);
    }

    @Override
    public void bundleChanged(BundleEvent event) {
        switch (event.getType()) {
            case BundleEvent.STARTED, BundleEvent.LAZY_ACTIVATION -> search(event.getBundle());
            case BundleEvent.STOPPED -> findings.accept(event.getBundle().getBundleId(), List.of());
            default -> {}
        }
    }

    @Override
    public void close() {
        context.removeBundleListener(this);
    }

    /** The watcher's own bundle is not for types: a behavior in it is part of the machinery. */
    private void search(Bundle bundle) {
        if (!bundle.equals(context.getBundle())) {
            findings.accept(bundle.getBundleId(), ForgottenBehaviors.of(bundle));
        }
    }
}
