package org.twinbench.launcher;

import java.io.FileDescriptor;
import java.io.FileOutputStream;
import java.io.PrintStream;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.osgi.framework.Bundle;
import org.osgi.framework.BundleContext;
import org.osgi.framework.Constants;
import org.osgi.framework.InvalidSyntaxException;
import org.osgi.framework.ServiceReference;
import org.osgi.service.feature.Feature;

/** OSGi features of the distribution, running in this process on a data folder of their own. */
public final class RunningPlatform implements AutoCloseable {

    private final Host host;
    private final Path data;

    private RunningPlatform(Host host, Path data) {
        this.host = host;
        this.data = data;
    }

    /**
     * Starts features as the launcher does.
     *
     * @param folder empty folder for cache and data
     * @param names the features
     * @param options options of the command line that set variables
     */
    public static RunningPlatform start(Path folder, List<String> names, String... options) throws Exception {
        Distribution distribution = BuiltDistribution.get();
        Path data = folder.resolve("data");
        List<String> words = new ArrayList<>(List.of("test", "--data", data.toString()));
        words.addAll(Arrays.asList(options));
        Map<String, Feature> features = Features.in(distribution.features()).select(names);
        Variables variables = Variables.of(Features.variables(features), List.of(), Map.of(), CommandLine.of(words))
                .and(Variables.HOME, distribution.home());
        Logging.configure(distribution, data);
        Host host = Host.start(
                folder.resolve("cache"),
                new Repository(distribution.repository()).jars(features),
                Settings.of(features, variables),
                new PrintStream(new FileOutputStream(FileDescriptor.err), true));
        return new RunningPlatform(host, data);
    }

    public BundleContext context() {
        return host.context();
    }

    public Path data() {
        return data;
    }

    public Path deploy() {
        return data.resolve("deploy");
    }

    /** Symbolic names of the bundles that do not run although they were started. */
    public List<String> bundlesThatDoNotRun() {
        return Arrays.stream(context().getBundles())
                .filter(bundle -> bundle.getHeaders("").get(Constants.FRAGMENT_HOST) == null)
                .filter(bundle -> bundle.getState() != Bundle.ACTIVE)
                .map(Bundle::getSymbolicName)
                .toList();
    }

    /** The running bundle of this name. */
    public Optional<Bundle> bundle(String symbolicName) {
        return Arrays.stream(context().getBundles())
                .filter(bundle -> symbolicName.equals(bundle.getSymbolicName()))
                .filter(bundle -> bundle.getState() == Bundle.ACTIVE)
                .findFirst();
    }

    /** A service of this class of the bundles', which the test's own class of that name is not. */
    public Object service(String className) throws InvalidSyntaxException {
        ServiceReference<?>[] found = context().getAllServiceReferences(className, null);
        if (found == null) {
            throw new AssertionError("no service " + className);
        }
        return context().getService(found[0]);
    }

    @Override
    public void close() {
        host.close();
    }
}
