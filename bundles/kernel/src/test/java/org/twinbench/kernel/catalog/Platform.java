package org.twinbench.kernel.catalog;

import static java.util.stream.Collectors.joining;

import aQute.bnd.header.OSGiHeader;
import aQute.bnd.header.Parameters;
import aQute.bnd.version.VersionRange;
import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.net.URISyntaxException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Map;
import java.util.jar.Manifest;
import org.apache.felix.framework.FrameworkFactory;
import org.apache.felix.scr.info.ScrInfo;
import org.osgi.framework.Bundle;
import org.osgi.framework.BundleContext;
import org.osgi.framework.BundleException;
import org.osgi.framework.Constants;
import org.osgi.framework.InvalidSyntaxException;
import org.osgi.framework.launch.Framework;
import org.osgi.service.component.ComponentContext;
import org.osgi.util.function.Function;
import org.osgi.util.promise.Promise;
import org.twinbench.api.library.Library;

/** A framework with Declarative Services and the kernel as it was just compiled; what the kernel imports comes from the tests. */
final class Platform {

    private static final Path KERNEL = Path.of("target/classes").toAbsolutePath();

    private final Framework framework;

    Platform(Path folder) throws Exception {
        framework = new FrameworkFactory()
                .newFramework(Map.of(
                        Constants.FRAMEWORK_STORAGE,
                        folder.resolve("framework").toString(),
                        Constants.FRAMEWORK_SYSTEMPACKAGES_EXTRA,
                        packagesOfTests()));
        framework.start();
        for (Class<?> type : new Class<?>[] {Function.class, Promise.class, ComponentContext.class, ScrInfo.class}) {
            install("reference:" + jar(type)).start();
        }
        install("reference:" + KERNEL.toUri()).start();
    }

    /** Asks for all references, since the service's other interface is on the class path of the tests as well. */
    Library library() throws InvalidSyntaxException {
        BundleContext context = framework.getBundleContext();
        return (Library) context.getService(context.getAllServiceReferences(Library.class.getName(), null)[0]);
    }

    Bundle install(VendorBundle vendor) throws Exception {
        try (InputStream jar = vendor.build()) {
            return framework.getBundleContext().installBundle("vendor:" + System.nanoTime(), jar);
        }
    }

    /** Removes what vendors brought. */
    void clear() throws BundleException {
        for (Bundle bundle : framework.getBundleContext().getBundles()) {
            if (bundle.getLocation().startsWith("vendor:")) {
                bundle.uninstall();
            }
        }
    }

    void shutDown() throws Exception {
        framework.stop();
        framework.waitForStop(10_000);
    }

    private Bundle install(String location) throws BundleException {
        return framework.getBundleContext().installBundle(location);
    }

    private static String jar(Class<?> type) throws URISyntaxException {
        return type.getProtectionDomain().getCodeSource().getLocation().toURI().toString();
    }

    private static String packagesOfTests() {
        try (InputStream manifest = Files.newInputStream(KERNEL.resolve("META-INF/MANIFEST.MF"))) {
            String imports = new Manifest(manifest).getMainAttributes().getValue(Constants.IMPORT_PACKAGE);
            Parameters packages = OSGiHeader.parseHeader(imports);
            return packages.stream()
                    .filterKey(name -> !name.startsWith("java") && !name.startsWith("org.osgi."))
                    .mapValue(attributes -> new VersionRange(attributes.getVersion()).getLow())
                    .mapToObj((name, version) -> name + ";version=" + version)
                    .collect(joining(","));
        } catch (IOException unreadable) {
            throw new UncheckedIOException(unreadable);
        }
    }
}
