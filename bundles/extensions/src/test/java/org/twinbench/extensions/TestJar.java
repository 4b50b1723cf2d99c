package org.twinbench.extensions;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.UncheckedIOException;
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
record TestJar(Map<String, String> headers) {

    static TestJar bundle(String symbolicName, String version) {
        return new TestJar(
                Map.of("Bundle-ManifestVersion", "2", "Bundle-SymbolicName", symbolicName, "Bundle-Version", version));
    }

    TestJar with(String header, String value) {
        Map<String, String> more = new TreeMap<>(headers);
        more.put(header, value);
        return new TestJar(more);
    }

    byte[] bytes() {
        Manifest manifest = new Manifest();
        manifest.getMainAttributes().put(Attributes.Name.MANIFEST_VERSION, "1.0");
        headers.forEach((name, value) -> manifest.getMainAttributes().putValue(name, value));
        ByteArrayOutputStream bytes = new ByteArrayOutputStream();
        try (JarOutputStream jar = new JarOutputStream(bytes, manifest)) {
            jar.putNextEntry(new ZipEntry("some/text.txt"));
            jar.write("Some text that deflates, that deflates, that deflates.".getBytes());
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
