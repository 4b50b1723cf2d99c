package org.twinbench.extensions.archive;

import java.io.IOException;
import java.io.InputStream;
import java.io.OutputStream;
import java.nio.file.Path;
import java.security.CodeSigner;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.security.cert.CertificateEncodingException;
import java.security.cert.X509Certificate;
import java.util.Arrays;
import java.util.Comparator;
import java.util.HashSet;
import java.util.HexFormat;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.jar.JarEntry;
import java.util.jar.JarFile;
import java.util.regex.Pattern;
import org.twinbench.api.extension.Signer;

/** Who signed a jar whole: one entry that nobody signed may hold anything. */
final class Signatures {

    /** What signing adds, by the specification of JAR files, and the manifest, which signatures are of. */
    private static final Pattern OF_A_SIGNATURE =
            Pattern.compile("META-INF/(MANIFEST\\.MF|SIG-[^/]*|[^/]*\\.(SF|RSA|DSA|EC))", Pattern.CASE_INSENSITIVE);

    private static final Pattern SIGNATURE = Pattern.compile("META-INF/[^/]*\\.SF", Pattern.CASE_INSENSITIVE);

    private Signatures() {}

    /**
     * Reads all of a jar that has signatures.
     *
     * @throws SecurityException if an entry is not as it was signed
     */
    static List<Signer> of(Path file) throws IOException {
        try (JarFile jar = new JarFile(file.toFile(), true)) {
            if (jar.stream()
                    .noneMatch(entry -> SIGNATURE.matcher(entry.getName()).matches())) {
                return List.of();
            }
            Optional<Set<Signer>> all = Optional.empty();
            for (JarEntry entry : jar.stream().filter(Signatures::isSignable).toList()) {
                Set<Signer> signers = signers(jar, entry);
                all.ifPresent(signers::retainAll);
                all = Optional.of(signers);
            }
            return all.stream()
                    .flatMap(Set::stream)
                    .sorted(Comparator.comparing(Signer::subject).thenComparing(Signer::thumbprint))
                    .toList();
        }
    }

    private static boolean isSignable(JarEntry entry) {
        return !entry.isDirectory() && !OF_A_SIGNATURE.matcher(entry.getName()).matches();
    }

    /** An entry has its signers once it has been read to its end. */
    private static Set<Signer> signers(JarFile jar, JarEntry entry) throws IOException {
        try (InputStream content = jar.getInputStream(entry)) {
            content.transferTo(OutputStream.nullOutputStream());
        }
        CodeSigner[] signers = entry.getCodeSigners();
        Set<Signer> known = new HashSet<>();
        if (signers != null) {
            Arrays.stream(signers)
                    .map(signer -> signer.getSignerCertPath().getCertificates().get(0))
                    .map(certificate -> signer((X509Certificate) certificate))
                    .forEach(known::add);
        }
        return known;
    }

    private static Signer signer(X509Certificate certificate) {
        try {
            byte[] digest = MessageDigest.getInstance("SHA-256").digest(certificate.getEncoded());
            return new Signer(
                    certificate.getSubjectX500Principal().getName(),
                    HexFormat.of().formatHex(digest));
        } catch (NoSuchAlgorithmException | CertificateEncodingException impossible) {
            throw new IllegalStateException(impossible);
        }
    }
}
