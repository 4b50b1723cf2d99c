package org.twinbench.extensions;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.util.Map;
import java.util.TreeMap;
import java.util.jar.Attributes;
import java.util.jar.JarOutputStream;
import java.util.jar.Manifest;
import java.util.zip.ZipEntry;

/** A jar with a manifest and a bit of content. */
public record TestJar(Map<String, String> headers, Map<String, byte[]> contents) {

    private static final String TEXT = "Some text that deflates, that deflates, that deflates.";

    /** A bundle that does nothing. */
    public static TestJar bundle(String symbolicName, String version) {
        return new TestJar(Map.of(), Map.of("some/text.txt", TEXT.getBytes(StandardCharsets.UTF_8)))
                .with("Bundle-ManifestVersion", "2")
                .with("Bundle-SymbolicName", symbolicName)
                .with("Bundle-Version", version);
    }

    /** The same with another header. */
    public TestJar with(String header, String value) {
        Map<String, String> more = new TreeMap<>(headers);
        more.put(header, value);
        return new TestJar(more, contents);
    }

    /** The same without a header. */
    public TestJar without(String header) {
        Map<String, String> less = new TreeMap<>(headers);
        less.remove(header);
        return new TestJar(less, contents);
    }

    /** The same with another entry. */
    public TestJar with(String entry, byte[] content) {
        Map<String, byte[]> more = new TreeMap<>(contents);
        more.put(entry, content);
        return new TestJar(headers, more);
    }

    /** The same with a class of the tests as its activator. */
    TestJar activatedBy(Class<?> activator) {
        String file = activator.getName().replace('.', '/') + ".class";
        try (InputStream content = activator.getClassLoader().getResourceAsStream(file)) {
            return with(file, content.readAllBytes())
                    .with("Bundle-Activator", activator.getName())
                    .with("Import-Package", "org.osgi.framework");
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    /** Returns it as a file has it. */
    public byte[] bytes() {
        Manifest manifest = new Manifest();
        manifest.getMainAttributes().put(Attributes.Name.MANIFEST_VERSION, "1.0");
        headers.forEach((name, value) -> manifest.getMainAttributes().putValue(name, value));
        ByteArrayOutputStream bytes = new ByteArrayOutputStream();
        try (JarOutputStream jar = new JarOutputStream(bytes, manifest)) {
            for (Map.Entry<String, byte[]> content : contents.entrySet()) {
                jar.putNextEntry(new ZipEntry(content.getKey()));
                jar.write(content.getValue());
            }
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
        return bytes.toByteArray();
    }

    /** Puts the jar there at once, as people are told to. */
    void moveTo(Path file) throws IOException {
        Path copy = Files.write(file.resolveSibling(file.getFileName() + ".tmp"), bytes());
        Files.move(copy, file, StandardCopyOption.REPLACE_EXISTING);
    }
}
