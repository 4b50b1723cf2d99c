package org.twinbench.launcher.system;

import aQute.bnd.osgi.Builder;
import aQute.bnd.osgi.Constants;
import aQute.bnd.osgi.Jar;
import java.io.IOException;
import java.io.StringWriter;
import java.net.URI;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import javax.tools.JavaCompiler;
import javax.tools.JavaFileObject;
import javax.tools.SimpleJavaFileObject;
import javax.tools.StandardJavaFileManager;
import javax.tools.StandardLocation;
import javax.tools.ToolProvider;
import org.osgi.annotation.bundle.Export;
import org.osgi.service.component.annotations.Component;
import org.twinbench.launcher.BuiltDistribution;

/** A bundle as a vendor builds it: with the API's jar, javac and bnd, outside the reactor. */
public record VendorBundle(
        String symbolicName, String version, Map<String, String> sources, Map<String, String> headers) {

    private static final List<String> LIBRARIES = List.of(
            "info/picocli",
            "org/twinbench/org.twinbench.api",
            "org/twinbench/org.twinbench.thirdparty.j2mod",
            "org/twinbench/org.twinbench.thirdparty.milo");

    /** The component type of the README. */
    static VendorBundle cooler(String version) throws IOException {
        String source = Files.readString(BuiltDistribution.home()
                .resolve("features/examples/acme-cooler/src/main/java/acme/cooler/Cooler.java"));
        return new VendorBundle("acme.cooler", version, Map.of("acme.cooler.Cooler", source), Map.of());
    }

    /** Builds it and puts it there at once, as people are told to. */
    public Path moveTo(Path folder, String fileName) throws IOException {
        Files.createDirectories(folder);
        Path whole = build(folder.resolve(fileName + ".tmp"));
        return Files.move(whole, folder.resolve(fileName), StandardCopyOption.REPLACE_EXISTING);
    }

    /** Builds it and returns it as a file has it. */
    public byte[] bytes() throws IOException {
        Path jar = build(Files.createTempFile("vendor", ".jar"));
        try {
            return Files.readAllBytes(jar);
        } finally {
            Files.delete(jar);
        }
    }

    /** Builds it. */
    public Path build(Path jar) throws IOException {
        Path classes = Files.createTempDirectory("vendor");
        compile(classes);
        try (Builder builder = new Builder()) {
            builder.setBundleSymbolicName(symbolicName);
            builder.setBundleVersion(version);
            headers.forEach(builder::setProperty);
            builder.setProperty(Constants.PRIVATEPACKAGE, packages());
            builder.addClasspath(classes.toFile());
            for (Path library : classPath()) {
                builder.addClasspath(library.toFile());
            }
            write(builder, jar);
        }
        return jar;
    }

    private static void write(Builder builder, Path jar) throws IOException {
        try (Jar built = builder.build()) {
            if (!builder.getErrors().isEmpty()) {
                throw new IllegalStateException(builder.getErrors().toString());
            }
            built.write(jar.toFile());
        } catch (IOException e) {
            throw e;
        } catch (Exception e) {
            throw new IllegalStateException(e);
        }
    }

    private void compile(Path classes) throws IOException {
        JavaCompiler compiler = ToolProvider.getSystemJavaCompiler();
        StringWriter messages = new StringWriter();
        try (StandardJavaFileManager files = compiler.getStandardFileManager(null, null, null)) {
            files.setLocationFromPaths(StandardLocation.CLASS_OUTPUT, List.of(classes));
            files.setLocationFromPaths(StandardLocation.CLASS_PATH, classPath());
            List<Source> units = sources.entrySet().stream()
                    .map(source -> new Source(source.getKey(), source.getValue()))
                    .toList();
            List<String> options = List.of("--release", "17", "-proc:none");
            if (!compiler.getTask(messages, files, null, options, null, units).call()) {
                throw new IllegalStateException(messages.toString());
            }
        }
    }

    private String packages() {
        return sources.keySet().stream()
                .map(name -> name.substring(0, name.lastIndexOf('.')))
                .distinct()
                .collect(Collectors.joining(","));
    }

    private static List<Path> classPath() throws IOException {
        List<Path> jars = new ArrayList<>();
        for (String library : LIBRARIES) {
            try (Stream<Path> files =
                    Files.walk(BuiltDistribution.home().resolve("repository").resolve(library))) {
                files.filter(file -> file.toString().endsWith(".jar")).forEach(jars::add);
            }
        }
        Stream.of(Component.class, Export.class).map(VendorBundle::jarOf).forEach(jars::add);
        return jars;
    }

    private static Path jarOf(Class<?> type) {
        return Path.of(URI.create(
                type.getProtectionDomain().getCodeSource().getLocation().toString()));
    }

    private static final class Source extends SimpleJavaFileObject {

        private final String text;

        Source(String className, String text) {
            super(URI.create("string:///" + className.replace('.', '/') + ".java"), JavaFileObject.Kind.SOURCE);
            this.text = text;
        }

        @Override
        public CharSequence getCharContent(boolean ignoreEncodingErrors) {
            return text;
        }
    }
}
