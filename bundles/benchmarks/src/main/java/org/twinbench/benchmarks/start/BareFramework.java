package org.twinbench.benchmarks.start;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Dictionary;
import java.util.Hashtable;
import java.util.List;
import java.util.Map;
import java.util.logging.Level;
import java.util.logging.Logger;
import java.util.stream.Stream;
import org.apache.felix.framework.FrameworkFactory;
import org.osgi.framework.Bundle;
import org.osgi.framework.BundleContext;
import org.osgi.framework.Constants;
import org.osgi.framework.launch.Framework;
import org.osgi.service.cm.ConfigurationAdmin;

/** A framework as anybody boots it: HTTP server, REST whiteboard, what those need, and one resource. */
public final class BareFramework {

    private static final List<String> NOT_NEEDED = List.of(
            "org/twinbench/",
            "io/micrometer/",
            "org/xerial/",
            "com/google/",
            "io/micrometer/",
            "org/apache/felix/org.apache.felix.gogo",
            "info/picocli/",
            "org/hipparchus/",
            "org/jspecify/");

    private static final Logger LOGGING = Logger.getLogger("");

    private BareFramework() {}

    /** @param arguments folder of the jars, folder for files, port */
    public static void main(String[] arguments) throws Exception {
        LOGGING.setLevel(Level.SEVERE);
        Path repository = Path.of(arguments[0]);
        Path scratch = Path.of(arguments[1]);
        Framework framework = new FrameworkFactory()
                .newFramework(Map.of(
                        Constants.FRAMEWORK_STORAGE,
                        scratch.resolve("cache").toString(),
                        Constants.FRAMEWORK_STORAGE_CLEAN,
                        Constants.FRAMEWORK_STORAGE_CLEAN_ONFIRSTINIT,
                        Constants.FRAMEWORK_SYSTEMPACKAGES_EXTRA,
                        "org.osgi.service.cm;version=1.6.1",
                        "felix.bootdelegation.implicit",
                        "false",
                        "org.apache.felix.http.host",
                        "127.0.0.1",
                        "org.osgi.service.http.port",
                        arguments[2]));
        framework.start();
        List<Path> jars = new ArrayList<>(jars(repository));
        jars.add(scratch.resolve("greeting.jar"));
        GreetingBundle.write(jars.get(jars.size() - 1));
        start(framework.getBundleContext(), jars);
        framework.waitForStop(0);
    }

    private static List<Path> jars(Path repository) throws IOException {
        try (Stream<Path> files = Files.walk(repository)) {
            return files.filter(file -> file.toString().endsWith(".jar"))
                    .filter(file -> NOT_NEEDED.stream()
                            .noneMatch(repository.relativize(file).toString()::startsWith))
                    .sorted()
                    .toList();
        }
    }

    private static void start(BundleContext context, List<Path> jars) throws Exception {
        List<Bundle> bundles = new ArrayList<>();
        for (Path jar : jars) {
            bundles.add(context.installBundle(jar.toUri().toString()));
        }
        for (Bundle bundle : bundles) {
            if (bundle.getHeaders("").get(Constants.FRAGMENT_HOST) == null) {
                bundle.start(Bundle.START_ACTIVATION_POLICY);
            }
        }
        Dictionary<String, Object> settings = new Hashtable<>(Map.of("jersey.context.path", "/api/v1"));
        var admin = context.getServiceReference(ConfigurationAdmin.class);
        context.getService(admin)
                .getConfiguration("JakartarsServletWhiteboardRuntimeComponent", "?")
                .update(settings);
    }
}
