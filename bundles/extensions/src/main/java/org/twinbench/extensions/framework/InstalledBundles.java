package org.twinbench.extensions.framework;

import java.io.IOException;
import java.io.InputStream;
import java.nio.file.Files;
import java.time.Duration;
import java.util.Arrays;
import java.util.Collection;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.TimeUnit;
import org.osgi.framework.Bundle;
import org.osgi.framework.BundleContext;
import org.osgi.framework.BundleException;
import org.osgi.framework.Constants;
import org.osgi.framework.FrameworkEvent;
import org.osgi.framework.wiring.FrameworkWiring;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.twinbench.api.extension.ExtensionRefused.Reason;
import org.twinbench.extensions.archive.Jar;
import org.twinbench.extensions.archive.Refusal;

/** The bundles of the framework, as far as extensions change them. Used by one thread at a time. */
public final class InstalledBundles {

    private static final Logger LOG = LoggerFactory.getLogger(InstalledBundles.class);
    private static final String LOCATION = "extension:";
    private static final long REFRESH_SECONDS = 30;

    private final BundleContext context;
    private final Duration patience;

    /**
     * Changes the bundles of a framework.
     *
     * @param patience how long a bundle may take to start
     */
    public InstalledBundles(BundleContext context, Duration patience) {
        this.context = context;
        this.patience = patience;
    }

    /** The bundle of the host itself, not of an extension, that has this symbolic name. */
    public Optional<Bundle> ofHost(String symbolicName) {
        return Arrays.stream(context.getBundles())
                .filter(bundle -> !bundle.getLocation().startsWith(LOCATION))
                .filter(bundle -> symbolicName.equals(bundle.getSymbolicName()))
                .findFirst();
    }

    /** Installs a jar; it is not started yet. */
    public Bundle install(Jar jar) throws Refusal {
        String location = LOCATION + jar.symbolicName();
        if (context.getBundle(location) != null) {
            throw new Refusal(
                    Reason.UNUSABLE,
                    jar.name() + " cannot be installed: an earlier " + jar.symbolicName()
                            + " hangs while it starts or stops. Start Twinbench again to be rid of it.");
        }
        try (InputStream content = Files.newInputStream(jar.copy())) {
            return context.installBundle(location, content);
        } catch (IOException | BundleException | RuntimeException e) {
            throw notInstalled(jar, e);
        }
    }

    /** Stops a bundle and gives it the content of another jar; returns what it left behind, as a sentence. */
    public Optional<String> update(Bundle bundle, Jar jar) throws Refusal {
        try (InputStream content = Files.newInputStream(jar.copy())) {
            Optional<String> left = stop(bundle);
            bundle.update(content);
            return left;
        } catch (IOException | BundleException | RuntimeException e) {
            throw notInstalled(jar, e);
        }
    }

    /** Stops and uninstalls a bundle; returns what it left behind, as a sentence. */
    public Optional<String> uninstall(Bundle bundle) {
        if (bundle.getState() == Bundle.UNINSTALLED) {
            return Optional.empty();
        }
        try {
            Optional<String> left = stop(bundle);
            bundle.uninstall();
            return left;
        } catch (BundleException e) {
            throw new IllegalStateException(bundle + " cannot be uninstalled", e);
        }
    }

    /** A bundle whose activator fails when it is stopped is stopped all the same. */
    private static Optional<String> stop(Bundle bundle) {
        Optional<BundleThreads> threads = BundleThreads.of(bundle);
        try {
            bundle.stop();
        } catch (BundleException e) {
            LOG.warn("{} fails while it is stopped", bundle.getSymbolicName(), e);
        }
        Optional<String> left = threads.flatMap(BundleThreads::left);
        left.ifPresent(LOG::warn);
        return left;
    }

    /** Uninstalls a bundle that hangs while it starts as soon as it no longer does, which may be never. */
    public void abandon(Bundle bundle) {
        Thread waiting = new Thread(() -> uninstall(bundle), "twinbench-abandoned " + bundle.getSymbolicName());
        waiting.setDaemon(true);
        waiting.start();
    }

    /** Whether a bundle hangs while it starts. */
    public static boolean hangs(Bundle bundle) {
        return bundle.getState() == Bundle.STARTING;
    }

    /** Takes the classes of removed and updated bundles out of use, and restarts the bundles that were wired to them. */
    public void refresh(Collection<Bundle> bundles) {
        if (bundles.isEmpty()) {
            return;
        }
        CountDownLatch refreshed = new CountDownLatch(1);
        wiring().refreshBundles(bundles, event -> {
            if (event.getType() == FrameworkEvent.PACKAGES_REFRESHED) {
                refreshed.countDown();
            }
        });
        try {
            if (!refreshed.await(REFRESH_SECONDS, TimeUnit.SECONDS)) {
                throw new IllegalStateException("The bundles " + bundles + " were not refreshed in time");
            }
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
        }
    }

    /** Resolves and starts a bundle. */
    public void start(Jar jar, Bundle bundle) throws Refusal {
        if (!wiring().resolveBundles(List.of(bundle))) {
            throw whatIsMissing(jar.name(), bundle);
        }
        if (!isFragment(bundle)) {
            new Start(jar.name(), bundle).within(patience);
        }
    }

    /** Why a bundle does not resolve. */
    public Refusal whatIsMissing(String file, Bundle bundle) {
        return new Refusal(
                Reason.UNUSABLE,
                MissingRequirements.of(bundle, context.getBundles()).sentence(file));
    }

    /** Whether a bundle runs. */
    public static boolean runs(Bundle bundle) {
        return bundle.getState() == Bundle.ACTIVE || isFragment(bundle) && bundle.getState() == Bundle.RESOLVED;
    }

    private static boolean isFragment(Bundle bundle) {
        return bundle.getHeaders("").get(Constants.FRAGMENT_HOST) != null;
    }

    private FrameworkWiring wiring() {
        return context.getBundle(Constants.SYSTEM_BUNDLE_LOCATION).adapt(FrameworkWiring.class);
    }

    /** What the framework cannot make sense of is the manifest. */
    private static Refusal notInstalled(Jar jar, Exception cause) {
        return new Refusal(Reason.MALFORMED, jar.name() + " cannot be installed: " + cause.getMessage());
    }
}
