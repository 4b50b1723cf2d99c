package org.twinbench.protocols.opcua.security;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.PosixFilePermissions;
import java.security.interfaces.RSAPrivateKey;
import org.eclipse.milo.opcua.stack.core.util.CertificateUtil;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

final class ApplicationTest {

    @TempDir
    Path data;

    @Test
    void itIsMadeOnceForItsOwnerAlone() throws Exception {
        Path folder = data.resolve("application");
        Application made = Application.in(folder);
        assertEquals(made.certificate(), Application.in(folder).certificate());
        assertEquals("rwx------", permissions(folder));
        assertEquals("rw-------", permissions(folder.resolve("key.pem")));
        assertEquals("rw-------", permissions(made.file()));
    }

    private static String permissions(Path path) throws Exception {
        return PosixFilePermissions.toString(Files.getPosixFilePermissions(path));
    }

    @Test
    void itsCertificateNamesTheApplicationAndTheHost() throws Exception {
        Application made = Application.in(data);
        assertEquals(Application.usualUri(), made.uri());
        assertTrue(CertificateUtil.getSanDnsNames(made.certificate()).stream()
                .anyMatch(host -> made.uri().contains(host)));
        assertEquals(
                2048, ((RSAPrivateKey) made.keys().getPrivate()).getModulus().bitLength());
    }
}
