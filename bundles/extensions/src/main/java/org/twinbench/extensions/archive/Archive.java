package org.twinbench.extensions.archive;

import java.io.ByteArrayInputStream;
import java.io.EOFException;
import java.io.IOException;
import java.io.InputStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Optional;
import java.util.jar.Attributes;
import java.util.jar.JarEntry;
import java.util.jar.JarFile;
import java.util.jar.Manifest;
import java.util.zip.ZipException;
import org.twinbench.api.extension.ExtensionRefused.Reason;
import org.twinbench.api.extension.Signer;

/** A file that is said to be a jar, until it has been read whole. */
record Archive(String name, Path file, Limits limits) {

    private static final int LONGEST_MANIFEST = (int) Limits.MEBIBYTE;

    /**
     * What is of interest in it.
     *
     * @param headers main headers of the manifest
     * @param signers who signed all of it, sorted
     * @param types ids of the component types that it declares, sorted
     */
    record Content(Attributes headers, List<Signer> signers, List<String> types) {}

    /** Reads everything. */
    Content read() throws Refusal, IOException {
        try {
            checkNames(CentralDirectory.of(file));
            try (JarFile jar = new JarFile(file.toFile(), false)) {
                TwoReadings.compare(jar, file, limits.unpackedOf(Files.size(file)));
                Attributes headers = manifest(jar).getMainAttributes();
                return new Content(headers, Signatures.of(file), new DeclaredTypes(jar).ids(headers));
            }
        } catch (TwoReadings.TooMuch e) {
            throw tooLarge("it unpacks to more than " + limits.unpackedOf(Files.size(file)) + " bytes");
        } catch (SecurityException e) {
            throw new Refusal(
                    Reason.MALFORMED,
                    name + " is not used: it was changed after it was signed (" + e.getMessage()
                            + "). Get it again from where it was made.");
        } catch (ZipException | EOFException | IllegalArgumentException e) {
            throw new Refusal(
                    Reason.DAMAGED,
                    name + " is not a whole jar (" + e.getMessage() + "): it is damaged, or not there to its end yet.");
        }
    }

    /** Refuses a file that is too large to look into. */
    void checkSize() throws Refusal, IOException {
        if (Files.size(file) > limits.packed()) {
            throw tooLarge("it has " + Files.size(file) + " bytes");
        }
    }

    private Refusal tooLarge(String what) {
        return limits.exceeded(name, what);
    }

    private void checkNames(CentralDirectory directory) throws Refusal {
        if (directory.entries().size() > limits.entries()) {
            throw tooLarge("it has " + directory.entries().size() + " entries");
        }
        Optional<String> mistake = EntryNames.mistake(directory.entries());
        if (mistake.isPresent()) {
            throw new Refusal(
                    Reason.MALFORMED, name + " is not used: its entry " + mistake.get() + ". Build it with bnd.");
        }
    }

    private Manifest manifest(JarFile jar) throws Refusal, IOException {
        JarEntry entry = jar.getJarEntry(JarFile.MANIFEST_NAME);
        if (entry == null) {
            throw new Refusal(
                    Reason.MALFORMED, name + " is no OSGi bundle: it has no META-INF/MANIFEST.MF. Build it with bnd.");
        }
        try (InputStream content = jar.getInputStream(entry)) {
            byte[] text = content.readNBytes(LONGEST_MANIFEST + 1);
            if (text.length > LONGEST_MANIFEST) {
                throw tooLarge("its manifest alone has more than " + LONGEST_MANIFEST + " bytes");
            }
            return parsed(text);
        }
    }

    private Manifest parsed(byte[] content) throws Refusal {
        try {
            return new Manifest(new ByteArrayInputStream(content));
        } catch (IOException | IllegalArgumentException e) {
            throw new Refusal(
                    Reason.MALFORMED,
                    name + " is no OSGi bundle: its manifest cannot be read, " + e.getMessage() + ".");
        }
    }
}
