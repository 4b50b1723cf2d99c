package org.twinbench.extensions.archive;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.util.List;
import java.util.jar.Attributes;
import java.util.regex.Pattern;
import org.osgi.framework.Constants;
import org.osgi.framework.Version;
import org.twinbench.api.extension.ExtensionRefused.Reason;
import org.twinbench.api.extension.Signer;

/**
 * A copy of a jar, read to its last byte, so that what is installed is what was verified, whatever happens to the original.
 *
 * @param name file name of the original
 * @param copy the copy
 * @param symbolicName name of the bundle
 * @param version version of the bundle
 * @param signers who signed all of it, sorted
 * @param types ids of the component types that it declares, sorted
 */
public record Jar(
        String name, Path copy, String symbolicName, String version, List<Signer> signers, List<String> types) {

    private static final Pattern SYMBOLIC_NAME = Pattern.compile("[\\w-]+(\\.[\\w-]+)*");

    /**
     * Copies and reads a jar.
     *
     * @param name what to call it
     * @throws Refusal if it is not a whole and well-formed bundle within the limits
     */
    public static Jar copyOf(Path original, String name, Path copy, Limits limits) throws Refusal, IOException {
        new Archive(name, original, limits).checkSize();
        Files.copy(original, copy, StandardCopyOption.REPLACE_EXISTING);
        return of(copy, name, limits);
    }

    /**
     * Reads a jar that nobody changes meanwhile.
     *
     * @param name what to call it
     * @throws Refusal if it is not a whole and well-formed bundle within the limits
     */
    public static Jar of(Path file, String name, Limits limits) throws Refusal, IOException {
        Archive archive = new Archive(name, file, limits);
        archive.checkSize();
        Archive.Content content = archive.read();
        Attributes headers = content.headers();
        return new Jar(
                name, file, symbolicName(name, headers), version(name, headers), content.signers(), content.types());
    }

    /** Returns the same jar under another name. */
    public Jar named(String other) {
        return new Jar(other, copy, symbolicName, version, signers, types);
    }

    private static String symbolicName(String name, Attributes headers) throws Refusal {
        String header = headers.getValue(Constants.BUNDLE_SYMBOLICNAME);
        if (header == null) {
            throw noBundle(name, "its manifest has no Bundle-SymbolicName");
        }
        String symbolicName = header.split(";", 2)[0].strip();
        if (!SYMBOLIC_NAME.matcher(symbolicName).matches()) {
            throw noBundle(name, "its Bundle-SymbolicName may have letters, digits, \"_\", \"-\" and dots between");
        }
        if (!"2".equals(headers.getValue(Constants.BUNDLE_MANIFESTVERSION))) {
            throw noBundle(name, "its manifest has no Bundle-ManifestVersion: 2");
        }
        return symbolicName;
    }

    private static String version(String name, Attributes headers) throws Refusal {
        try {
            return Version.parseVersion(headers.getValue(Constants.BUNDLE_VERSION))
                    .toString();
        } catch (IllegalArgumentException e) {
            throw noBundle(name, "its Bundle-Version is not like 1.2.3.qualifier");
        }
    }

    private static Refusal noBundle(String name, String why) {
        return new Refusal(
                Reason.MALFORMED,
                name + " is a jar but no OSGi bundle: " + why + ". Build it with bnd, as the README shows.");
    }
}
