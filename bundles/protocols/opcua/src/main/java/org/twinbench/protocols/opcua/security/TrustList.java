package org.twinbench.protocols.opcua.security;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.security.GeneralSecurityException;
import java.security.MessageDigest;
import java.security.cert.X509Certificate;
import java.util.HashSet;
import java.util.HexFormat;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Stream;
import org.eclipse.milo.opcua.stack.core.util.CertificateUtil;
import org.twinbench.api.protocol.Certificates;

/**
 * Certificates of servers, each a file in DER or PEM: {@code trusted/} and {@code quarantine/}. The files are read whenever they
 * are asked for, so that people may put some there or move them.
 */
public final class TrustList implements Certificates {

    private final Path trusted;
    private final Path quarantine;

    /** @param folder made when the first certificate is kept */
    public TrustList(Path folder) {
        trusted = folder.resolve("trusted");
        quarantine = folder.resolve("quarantine");
    }

    private record Kept(Path file, X509Certificate certificate) {

        boolean is(String thumbprint) {
            return thumbprint(certificate).equalsIgnoreCase(thumbprint);
        }
    }

    @Override
    public synchronized List<Certificate> list() {
        return Stream.concat(
                        kept(quarantine).map(one -> described(one.certificate(), false)),
                        kept(trusted).map(one -> described(one.certificate(), true)))
                .toList();
    }

    @Override
    public synchronized boolean trust(String thumbprint) {
        Optional<Kept> waiting =
                kept(quarantine).filter(one -> one.is(thumbprint)).findFirst();
        waiting.ifPresent(one -> {
            keep(trusted, one.certificate());
            delete(one);
        });
        return waiting.isPresent() || kept(trusted).anyMatch(one -> one.is(thumbprint));
    }

    @Override
    public synchronized boolean remove(String thumbprint) {
        List<Kept> found = Stream.concat(kept(quarantine), kept(trusted))
                .filter(one -> one.is(thumbprint))
                .toList();
        found.forEach(TrustList::delete);
        return !found.isEmpty();
    }

    /** Trusts a certificate no more until somebody trusts it again. */
    synchronized void refuse(X509Certificate certificate) {
        keep(quarantine, certificate);
        kept(trusted).filter(one -> one.certificate().equals(certificate)).forEach(TrustList::delete);
    }

    /** Returns the certificates that are trusted. */
    synchronized List<X509Certificate> trusted() {
        return kept(trusted).map(Kept::certificate).toList();
    }

    /** Returns the SHA-1 of a certificate in small hexadecimal. */
    static String thumbprint(X509Certificate certificate) {
        try {
            return HexFormat.of().formatHex(MessageDigest.getInstance("SHA-1").digest(certificate.getEncoded()));
        } catch (GeneralSecurityException e) {
            throw new IllegalStateException(e);
        }
    }

    private static Certificate described(X509Certificate certificate, boolean trusted) {
        Set<String> hosts = new HashSet<>(CertificateUtil.getSanDnsNames(certificate));
        hosts.addAll(CertificateUtil.getSanIpAddresses(certificate));
        return new Certificate(
                thumbprint(certificate),
                certificate.getSubjectX500Principal().getName(),
                certificate.getIssuerX500Principal().getName(),
                certificate.getNotBefore().toInstant(),
                certificate.getNotAfter().toInstant(),
                hosts,
                trusted);
    }

    private static Stream<Kept> kept(Path folder) {
        if (Files.notExists(folder)) {
            return Stream.empty();
        }
        try (Stream<Path> files = Files.list(folder)) {
            return files.filter(Files::isRegularFile).sorted().toList().stream().flatMap(file -> read(file).stream());
        } catch (IOException e) {
            throw new UncheckedIOException(folder + " cannot be read: " + e.getMessage(), e);
        }
    }

    /** A file that is no certificate is none of ours. */
    private static Optional<Kept> read(Path file) {
        try {
            return Optional.of(new Kept(file, Pem.certificate(file)));
        } catch (IOException | GeneralSecurityException e) {
            return Optional.empty();
        }
    }

    private static void keep(Path folder, X509Certificate certificate) {
        try {
            new PrivateFolder(folder).write(thumbprint(certificate) + ".der", certificate.getEncoded());
        } catch (IOException e) {
            throw new UncheckedIOException("A certificate cannot be kept in " + folder + ": " + e.getMessage(), e);
        } catch (GeneralSecurityException e) {
            throw new IllegalStateException(e);
        }
    }

    private static void delete(Kept one) {
        try {
            Files.deleteIfExists(one.file());
        } catch (IOException e) {
            throw new UncheckedIOException(one.file() + " cannot be deleted: " + e.getMessage(), e);
        }
    }
}
