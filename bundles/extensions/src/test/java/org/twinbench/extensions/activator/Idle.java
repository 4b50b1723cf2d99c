package org.twinbench.extensions.activator;

import org.osgi.framework.BundleActivator;
import org.osgi.framework.BundleContext;

/** Does nothing. */
public final class Idle implements BundleActivator {

    @Override
    public void start(BundleContext context) {}

    @Override
    public void stop(BundleContext context) {}
}
