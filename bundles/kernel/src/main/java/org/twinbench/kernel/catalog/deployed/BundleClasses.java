package org.twinbench.kernel.catalog.deployed;

import java.io.IOException;
import java.io.InputStream;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;
import org.osgi.framework.Bundle;
import org.osgi.framework.namespace.PackageNamespace;
import org.osgi.framework.wiring.BundleWiring;
import org.twinbench.api.component.Behavior;

/** The class files of a bundle that can hold behaviors. */
final class BundleClasses {

    private static final String API = Behavior.class.getPackageName();

    private BundleClasses() {}

    /** Returns the heads of all class files of a bundle that is wired to the API of components; none of another. */
    static List<ClassHeader> of(Bundle bundle) {
        return Optional.ofNullable(bundle.adapt(BundleWiring.class)).stream()
                .filter(BundleClasses::isWiredToApi)
                .flatMap(BundleClasses::headers)
                .toList();
    }

    private static boolean isWiredToApi(BundleWiring wiring) {
        return wiring.isInUse()
                && wiring.getRequiredWires(PackageNamespace.PACKAGE_NAMESPACE).stream()
                        .anyMatch(wire -> API.equals(
                                wire.getCapability().getAttributes().get(PackageNamespace.PACKAGE_NAMESPACE)));
    }

    private static Stream<ClassHeader> headers(BundleWiring wiring) {
        int everywhere = BundleWiring.LISTRESOURCES_RECURSE | BundleWiring.LISTRESOURCES_LOCAL;
        return wiring.listResources("/", "*.class", everywhere).stream()
                .flatMap(file -> header(wiring.getClassLoader(), file).stream());
    }

    /** A class file that cannot be read cannot be loaded either, and whoever needs it will say so. */
    private static Optional<ClassHeader> header(ClassLoader loader, String file) {
        try (InputStream bytes = loader.getResourceAsStream(file)) {
            return bytes == null ? Optional.empty() : Optional.of(ClassHeader.of(bytes.readAllBytes()));
        } catch (IOException | IllegalArgumentException unreadable) {
            return Optional.empty();
        }
    }
}
