package org.twinbench.extensions;

import java.io.EOFException;
import java.io.IOException;
import java.io.InputStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.util.Enumeration;
import java.util.jar.Attributes;
import java.util.jar.JarEntry;
import java.util.jar.JarFile;
import java.util.jar.Manifest;
import java.util.zip.CRC32;
import java.util.zip.ZipException;
import org.twinbench.api.extension.Extension;

/**
 * A copy of a jar, read to its last byte, so that what is installed is what was verified, whatever happens to the original.
 *
 * @param name file name of the original
 */
record Jar(String name, Path copy, String symbolicName, String version) {

    private static final int BUFFER = 1 << 16;

    /** Copies and reads a jar. */
    static Jar copyOf(Path original, Path copy) throws Refusal, IOException {
        Files.copy(original, copy, StandardCopyOption.REPLACE_EXISTING);
        String name = original.getFileName().toString();
        Attributes headers = headers(name, copy);
        String symbolicName = headers.getValue("Bundle-SymbolicName");
        if (symbolicName == null) {
            throw new Refusal(
                    Extension.State.REFUSED,
                    name + " is a jar but no OSGi bundle: its manifest has no Bundle-SymbolicName. "
                            + "Build it with bnd, as the README shows.");
        }
        String version = headers.getValue("Bundle-Version");
        return new Jar(name, copy, symbolicName.split(";")[0].strip(), version == null ? "0.0.0" : version.strip());
    }

    private static Attributes headers(String name, Path copy) throws Refusal, IOException {
        try (JarFile jar = new JarFile(copy.toFile(), false)) {
            for (Enumeration<JarEntry> entries = jar.entries(); entries.hasMoreElements(); ) {
                verify(jar, entries.nextElement());
            }
            Manifest manifest = jar.getManifest();
            return manifest == null ? new Attributes() : manifest.getMainAttributes();
        } catch (ZipException | EOFException e) {
            throw new Refusal(
                    Extension.State.INCOMPLETE,
                    name + " is not a whole jar (" + e.getMessage()
                            + "): it is still being copied, or damaged. It is tried again when it changes.");
        }
    }

    /** Reads an entry; the directory of a half-copied jar may be there while contents are not. */
    private static void verify(JarFile jar, JarEntry entry) throws IOException {
        CRC32 sum = new CRC32();
        byte[] buffer = new byte[BUFFER];
        try (InputStream content = jar.getInputStream(entry)) {
            for (int count = content.read(buffer); count >= 0; count = content.read(buffer)) {
                sum.update(buffer, 0, count);
            }
        }
        if (entry.getCrc() >= 0 && entry.getCrc() != sum.getValue()) {
            throw new ZipException("the content of " + entry.getName() + " does not match its checksum");
        }
    }
}
