package org.twinbench.launcher;

import java.io.IOException;
import java.io.InputStream;
import java.io.PrintStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.apache.felix.framework.FrameworkFactory;
import org.osgi.framework.Bundle;
import org.osgi.framework.BundleContext;
import org.osgi.framework.BundleException;
import org.osgi.framework.Constants;
import org.osgi.framework.Filter;
import org.osgi.framework.ServiceReference;
import org.osgi.framework.launch.Framework;
import org.osgi.framework.wiring.FrameworkWiring;
import org.osgi.service.cm.ConfigurationAdmin;
import org.osgi.util.tracker.ServiceTracker;

/** A running OSGi framework with the bundles of some features; it stops when closed. */
final class Host implements AutoCloseable {

    private static final long STOP_MILLISECONDS = 20_000;

    private final Framework framework;

    private Host(Framework framework) {
        this.framework = framework;
    }

    /**
     * Starts a framework, installs copies of all bundles and starts them in their order. Settings are in force before the
     * bundles that follow the configuration admin are started.
     *
     * @param cache folder for the copies; it is emptied first
     */
    static Host start(Path cache, List<Path> bundles, Settings settings, PrintStream err) throws LaunchFailure {
        Framework framework = new FrameworkFactory().newFramework(properties(cache, settings, err));
        Host host = new Host(framework);
        try {
            framework.start();
            host.start(host.install(bundles), settings);
            return host;
        } catch (BundleException e) {
            host.close();
            throw new LaunchFailure(LaunchFailure.NOT_USABLE, e.getMessage(), e);
        } catch (LaunchFailure e) {
            host.close();
            throw e;
        }
    }

    private static Map<String, Object> properties(Path cache, Settings settings, PrintStream err) {
        Map<String, Object> properties = new HashMap<>(settings.frameworkProperties());
        properties.put(Constants.FRAMEWORK_STORAGE, cache.toString());
        properties.put(Constants.FRAMEWORK_STORAGE_CLEAN, Constants.FRAMEWORK_STORAGE_CLEAN_ONFIRSTINIT);
        // The launcher and the bundles share the configuration admin's classes.
        properties.put(Constants.FRAMEWORK_SYSTEMPACKAGES_EXTRA, "org.osgi.service.cm;version=1.6.1");
        // Bundles see the classes that they import, not by chance those of the launcher.
        properties.put("felix.bootdelegation.implicit", "false");
        properties.put("felix.log.logger", new FrameworkLog(err));
        properties.put("felix.log.level", "2");
        return properties;
    }

    BundleContext context() {
        return framework.getBundleContext();
    }

    /** Waits for a service, which is then in use until the host stops: one that nobody uses may be thrown away. */
    <S> Optional<S> service(Filter filter, Class<S> type, long milliseconds) throws InterruptedException {
        ServiceTracker<Object, Object> tracker = new ServiceTracker<>(context(), filter, null);
        tracker.open();
        return Optional.ofNullable(tracker.waitForService(milliseconds)).map(type::cast);
    }

    @Override
    public void close() {
        try {
            framework.stop();
            framework.waitForStop(STOP_MILLISECONDS);
        } catch (BundleException e) {
            throw new IllegalStateException("The OSGi framework does not stop", e);
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
        }
    }

    private List<Bundle> install(List<Path> jars) throws LaunchFailure {
        List<Bundle> installed = new ArrayList<>();
        for (Path jar : jars) {
            try (InputStream content = Files.newInputStream(jar)) {
                installed.add(context().installBundle(jar.toUri().toString(), content));
            } catch (IOException | BundleException e) {
                throw new LaunchFailure(LaunchFailure.NOT_USABLE, jar + " is not a usable bundle: " + e, e);
            }
        }
        // At once: to resolve each bundle as it starts costs a search of its own.
        framework.adapt(FrameworkWiring.class).resolveBundles(installed);
        return installed;
    }

    private void start(List<Bundle> bundles, Settings settings) throws LaunchFailure {
        boolean configured = false;
        for (Bundle bundle : bundles) {
            if (!isFragment(bundle)) {
                start(bundle);
            }
            configured = configured || configure(settings);
        }
    }

    private static void start(Bundle bundle) throws LaunchFailure {
        try {
            bundle.start(Bundle.START_ACTIVATION_POLICY);
        } catch (BundleException e) {
            throw new LaunchFailure(
                    LaunchFailure.NOT_USABLE,
                    "The bundle " + bundle.getSymbolicName() + " does not start: " + e.getMessage(),
                    e);
        }
    }

    private static boolean isFragment(Bundle bundle) {
        return bundle.getHeaders("").get(Constants.FRAGMENT_HOST) != null;
    }

    private boolean configure(Settings settings) throws LaunchFailure {
        ServiceReference<ConfigurationAdmin> reference = context().getServiceReference(ConfigurationAdmin.class);
        if (reference == null) {
            return false;
        }
        settings.applyTo(context().getService(reference));
        context().ungetService(reference);
        return true;
    }
}
