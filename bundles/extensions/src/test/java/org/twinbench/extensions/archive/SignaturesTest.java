package org.twinbench.extensions.archive;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.ByteArrayOutputStream;
import java.io.File;
import java.io.OutputStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.security.KeyStore;
import java.security.KeyStore.PasswordProtection;
import java.security.KeyStore.PrivateKeyEntry;
import java.util.Enumeration;
import java.util.List;
import java.util.Map;
import java.util.zip.ZipEntry;
import java.util.zip.ZipFile;
import java.util.zip.ZipOutputStream;
import jdk.security.jarsigner.JarSigner;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.twinbench.api.extension.ExtensionRefused.Reason;
import org.twinbench.api.extension.Signer;
import org.twinbench.extensions.TestJar;

/** Jars that the JDK's signer signs, and what becomes of them later. */
final class SignaturesTest {

    private static final char[] PASSWORD = "secret".toCharArray();
    private static final Limits LIMITS = new Limits(1_000_000, 2_000_000, 100, 50);
    private static final TestJar SERVO = TestJar.bundle("acme.servo", "1.2.0");
    private static final byte[] OTHER = "Some other text.".getBytes(StandardCharsets.UTF_8);

    @TempDir
    static Path keys;

    @TempDir
    Path temporary;

    private static PrivateKeyEntry acme;
    private static PrivateKeyEntry reseller;

    @BeforeAll
    static void makeKeys() throws Exception {
        acme = key("Acme");
        reseller = key("Reseller");
    }

    private static PrivateKeyEntry key(String name) throws Exception {
        File file = keys.resolve(name + ".p12").toFile();
        String keytool =
                Path.of(System.getProperty("java.home"), "bin", "keytool") + " -genkeypair -alias key -keyalg EC"
                        + " -storetype PKCS12 -storepass secret -dname CN=" + name + " -keystore " + file;
        Process made =
                new ProcessBuilder(keytool.split(" ")).redirectErrorStream(true).start();
        String said = new String(made.getInputStream().readAllBytes(), StandardCharsets.UTF_8);
        assertEquals(0, made.waitFor(), said);
        KeyStore store = KeyStore.getInstance(file, PASSWORD);
        return (PrivateKeyEntry) store.getEntry("key", new PasswordProtection(PASSWORD));
    }

    private Path signed(Path jar, String alias, PrivateKeyEntry key) throws Exception {
        Path signed = temporary.resolve(alias + ".jar");
        try (ZipFile zip = new ZipFile(jar.toFile());
                OutputStream out = Files.newOutputStream(signed)) {
            new JarSigner.Builder(key).signerName(alias).build().sign(zip, out);
        }
        return signed;
    }

    private Path servo() throws Exception {
        return Files.write(temporary.resolve("servo.jar"), SERVO.bytes());
    }

    /** Returns a jar with some entries of other content, or more of them. */
    private Path changed(Path jar, Map<String, byte[]> entries) throws Exception {
        ByteArrayOutputStream bytes = new ByteArrayOutputStream();
        try (ZipFile zip = new ZipFile(jar.toFile());
                ZipOutputStream out = new ZipOutputStream(bytes)) {
            for (Enumeration<? extends ZipEntry> all = zip.entries(); all.hasMoreElements(); ) {
                ZipEntry entry = all.nextElement();
                if (!entries.containsKey(entry.getName())) {
                    out.putNextEntry(new ZipEntry(entry.getName()));
                    zip.getInputStream(entry).transferTo(out);
                }
            }
            for (Map.Entry<String, byte[]> entry : entries.entrySet()) {
                out.putNextEntry(new ZipEntry(entry.getKey()));
                out.write(entry.getValue());
            }
        }
        return Files.write(temporary.resolve("changed.jar"), bytes.toByteArray());
    }

    private static List<Signer> signers(Path jar) throws Exception {
        return Jar.of(jar, "a.jar", LIMITS).signers();
    }

    private static List<String> names(Path jar) throws Exception {
        return signers(jar).stream().map(Signer::subject).toList();
    }

    @Test
    void aJarThatNobodySignedSaysSo() throws Exception {
        assertEquals(List.of(), signers(servo()));
    }

    @Test
    void whoSignedAllOfItIsNamedWithTheThumbprint() throws Exception {
        Path jar = signed(signed(servo(), "ACME", acme), "RESELLER", reseller);
        assertEquals(List.of("CN=Acme", "CN=Reseller"), names(jar));
        assertTrue(signers(jar).get(0).thumbprint().matches("[0-9a-f]{64}"));
    }

    @Test
    void whoSignedOnlyAPartIsNotNamed() throws Exception {
        Path more = changed(signed(servo(), "ACME", acme), Map.of("more.txt", OTHER));
        assertEquals(List.of(), signers(more));
        assertEquals(List.of("CN=Reseller"), names(signed(more, "RESELLER", reseller)));
    }

    @Test
    void aJarThatWasChangedAfterItWasSignedIsRefused() throws Exception {
        Path changed = changed(signed(servo(), "ACME", acme), Map.of("some/text.txt", OTHER));
        Refusal refusal = assertThrows(Refusal.class, () -> signers(changed));
        assertEquals(Reason.MALFORMED, refusal.toAnswer().reason());
        assertTrue(
                refusal.getMessage().startsWith("a.jar is not used: it was changed after it was signed"),
                refusal.getMessage());
        assertTrue(refusal.getMessage().contains("some/text.txt"), refusal.getMessage());
    }
}
