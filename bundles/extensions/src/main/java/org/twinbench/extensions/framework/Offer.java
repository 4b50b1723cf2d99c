package org.twinbench.extensions.framework;

import java.util.Arrays;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import java.util.stream.Stream;
import org.osgi.framework.Bundle;
import org.osgi.framework.ServiceReference;
import org.osgi.framework.namespace.PackageNamespace;
import org.osgi.framework.wiring.BundleRevision;

/**
 * What a bundle offers now.
 *
 * @param packages Java packages, sorted
 * @param commands commands of the command line, sorted
 */
public record Offer(List<String> packages, List<String> commands) {

    /** What nothing offers. */
    public static final Offer NONE = new Offer(List.of(), List.of());

    private static final String COMMAND = "twinbench.command.name";

    /** Returns what a bundle offers; nothing if it does not run. */
    public static Offer of(Bundle bundle) {
        return InstalledBundles.runs(bundle) ? new Offer(packages(bundle), commands(bundle)) : NONE;
    }

    private static List<String> packages(Bundle bundle) {
        return bundle.adapt(BundleRevision.class).getDeclaredCapabilities(PackageNamespace.PACKAGE_NAMESPACE).stream()
                .map(capability -> String.valueOf(capability.getAttributes().get(PackageNamespace.PACKAGE_NAMESPACE)))
                .distinct()
                .sorted()
                .toList();
    }

    /** A bundle that stops at this moment has no services any more. */
    private static List<String> commands(Bundle bundle) {
        ServiceReference<?>[] services = bundle.getRegisteredServices();
        return Optional.ofNullable(services).stream()
                .flatMap(Arrays::stream)
                .flatMap(service -> Stream.ofNullable(service.getProperty(COMMAND)))
                .map(Objects::toString)
                .sorted()
                .toList();
    }
}
