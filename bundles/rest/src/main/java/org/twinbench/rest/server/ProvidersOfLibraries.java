package org.twinbench.rest.server;

import java.util.Collection;
import org.osgi.framework.BundleContext;
import org.osgi.framework.BundleEvent;
import org.osgi.framework.hooks.bundle.EventHook;
import org.osgi.service.component.annotations.Component;

/**
 * Lets Jersey find providers in the bundles that the host starts with, not in those that come later. Its locator reads each
 * new bundle on a thread of the framework, which fails if the bundle is updated or removed meanwhile; and what a vendor's
 * bundle names below {@code META-INF/services} is none of the HTTP server's business.
 */
@Component
public final class ProvidersOfLibraries implements EventHook {

    private static final String LOCATOR = "org.glassfish.hk2.osgi-resource-locator";
    private static final int READING = BundleEvent.INSTALLED | BundleEvent.UPDATED;

    /** Keeps the locator from hearing of what it would read; it still hears of what goes. */
    @Override
    public void event(BundleEvent event, Collection<BundleContext> listeners) {
        if ((event.getType() & READING) != 0) {
            listeners.removeIf(listener -> LOCATOR.equals(listener.getBundle().getSymbolicName()));
        }
    }
}
