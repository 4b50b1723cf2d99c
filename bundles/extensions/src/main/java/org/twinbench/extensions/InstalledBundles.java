package org.twinbench.extensions;

import java.io.IOException;
import java.io.InputStream;
import java.nio.file.Files;
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
import org.twinbench.api.extension.Extension;

/** The bundles of the framework, as far as extensions change them. */
final class InstalledBundles {

    private static final String LOCATION = "extension:";
    private static final long REFRESH_SECONDS = 30;

    private final BundleContext context;

    InstalledBundles(BundleContext context) {
        this.context = context;
    }

    /** The bundle of the host itself, not of an extension, that has this symbolic name. */
    Optional<Bundle> ofHost(String symbolicName) {
        return Arrays.stream(context.getBundles())
                .filter(bundle -> !bundle.getLocation().startsWith(LOCATION))
                .filter(bundle -> symbolicName.equals(bundle.getSymbolicName()))
                .findFirst();
    }

    Bundle install(Jar jar) throws Refusal {
        try (InputStream content = Files.newInputStream(jar.copy())) {
            return context.installBundle(LOCATION + jar.name(), content);
        } catch (IOException | BundleException e) {
            throw notInstalled(jar, e);
        }
    }

    void update(Bundle bundle, Jar jar) throws Refusal {
        try (InputStream content = Files.newInputStream(jar.copy())) {
            bundle.stop();
            bundle.update(content);
        } catch (IOException | BundleException e) {
            throw notInstalled(jar, e);
        }
    }

    void uninstall(Bundle bundle) {
        try {
            if (bundle.getState() != Bundle.UNINSTALLED) {
                bundle.uninstall();
            }
        } catch (BundleException e) {
            throw new IllegalStateException(bundle + " cannot be uninstalled", e);
        }
    }

    /** Takes the classes of removed and updated bundles out of use, and restarts the bundles that were wired to them. */
    void refresh(Collection<Bundle> bundles) {
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

    void start(Jar jar, Bundle bundle) throws Refusal {
        if (!wiring().resolveBundles(List.of(bundle))) {
            throw whatIsMissing(jar.name(), bundle);
        }
        if (isFragment(bundle)) {
            return;
        }
        try {
            bundle.start();
        } catch (BundleException e) {
            Throwable cause = e.getCause() == null ? e : e.getCause();
            throw new Refusal(
                    Extension.State.REFUSED, jar.name() + " was installed, but its activator failed: " + cause);
        }
    }

    /** Why a bundle does not resolve. */
    Refusal whatIsMissing(String file, Bundle bundle) {
        return new Refusal(
                Extension.State.REFUSED,
                MissingRequirements.of(bundle, context.getBundles()).sentence(file));
    }

    static boolean runs(Bundle bundle) {
        return bundle.getState() == Bundle.ACTIVE || isFragment(bundle) && bundle.getState() == Bundle.RESOLVED;
    }

    private static boolean isFragment(Bundle bundle) {
        return bundle.getHeaders("").get(Constants.FRAGMENT_HOST) != null;
    }

    private FrameworkWiring wiring() {
        return context.getBundle(Constants.SYSTEM_BUNDLE_LOCATION).adapt(FrameworkWiring.class);
    }

    private static Refusal notInstalled(Jar jar, Exception cause) {
        return new Refusal(Extension.State.REFUSED, jar.name() + " cannot be installed: " + cause.getMessage());
    }
}
