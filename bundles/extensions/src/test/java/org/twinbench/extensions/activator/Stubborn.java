package org.twinbench.extensions.activator;

import org.osgi.framework.BundleActivator;
import org.osgi.framework.BundleContext;

/** Hangs while it starts, whatever anybody does, until a system property is set. */
public final class Stubborn implements BundleActivator {

    /** Name of the property. */
    public static final String RELEASE = "org.twinbench.extensions.release";

    @Override
    public void start(BundleContext context) {
        while (System.getProperty(RELEASE) == null) {
            Thread.onSpinWait();
        }
    }

    @Override
    public void stop(BundleContext context) {}
}
