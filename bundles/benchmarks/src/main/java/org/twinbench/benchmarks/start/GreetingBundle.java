package org.twinbench.benchmarks.start;

import java.io.IOException;
import java.io.InputStream;
import java.io.OutputStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Hashtable;
import java.util.List;
import java.util.Map;
import java.util.jar.Attributes;
import java.util.jar.JarOutputStream;
import java.util.jar.Manifest;
import java.util.zip.ZipEntry;
import org.osgi.framework.BundleActivator;
import org.osgi.framework.BundleContext;

/** The bundle with the one resource; its own activator. */
public final class GreetingBundle implements BundleActivator {

    private static final Map<String, String> HEADERS = Map.of(
            "Manifest-Version", "1.0",
            "Bundle-ManifestVersion", "2",
            "Bundle-SymbolicName", "greeting",
            "Bundle-Activator", GreetingBundle.class.getName(),
            "Import-Package", "jakarta.ws.rs, org.osgi.framework");

    /** Writes the bundle as a jar. */
    static void write(Path jar) throws IOException {
        Manifest manifest = new Manifest();
        HEADERS.forEach((name, value) -> manifest.getMainAttributes().put(new Attributes.Name(name), value));
        try (OutputStream file = Files.newOutputStream(jar);
                JarOutputStream entries = new JarOutputStream(file, manifest)) {
            for (Class<?> packed : List.of(GreetingBundle.class, Greeting.class)) {
                String name = packed.getName().replace('.', '/') + ".class";
                entries.putNextEntry(new ZipEntry(name));
                try (InputStream content = packed.getClassLoader().getResourceAsStream(name)) {
                    content.transferTo(entries);
                }
            }
        }
    }

    @Override
    public void start(BundleContext context) {
        Hashtable<String, Object> properties = new Hashtable<>(Map.of("osgi.jakartars.resource", true));
        context.registerService(Greeting.class, new Greeting(), properties);
    }

    @Override
    public void stop(BundleContext context) {
        // The framework takes the resource back.
    }
}
