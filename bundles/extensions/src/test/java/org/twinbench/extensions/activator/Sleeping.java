package org.twinbench.extensions.activator;

import org.osgi.framework.BundleActivator;
import org.osgi.framework.BundleContext;

/** Hangs while it starts, until it is interrupted. */
public final class Sleeping implements BundleActivator {

    @Override
    public void start(BundleContext context) throws InterruptedException {
        Thread.sleep(1_000_000);
    }

    @Override
    public void stop(BundleContext context) {}
}
