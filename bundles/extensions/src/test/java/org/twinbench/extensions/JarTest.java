package org.twinbench.extensions;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Arrays;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.twinbench.api.extension.Extension;

final class JarTest {

    @TempDir
    Path temporary;

    @Test
    void knowsNameAndVersionOfTheBundle() throws Exception {
        Jar jar = read(TestJar.bundle("acme.servo; singleton:=true", "1.2.0").bytes());

        assertEquals("acme.servo", jar.symbolicName());
        assertEquals("1.2.0", jar.version());
    }

    @Test
    void isIncompleteWhereverItsEndIsCutOff() {
        byte[] whole = TestJar.bundle("acme.servo", "1.2.0").bytes();
        for (int length = 0; length < whole.length; length++) {
            byte[] part = Arrays.copyOf(whole, length);
            Refusal refusal = assertThrows(Refusal.class, () -> read(part));
            assertEquals(Extension.State.INCOMPLETE, refusal.state());
        }
    }

    @Test
    void isIncompleteWhileAPartInTheMiddleIsMissing() {
        byte[] jar = TestJar.bundle("acme.servo", "1.2.0").bytes();
        int middle = indexOf(jar, "some/text.txt") + "some/text.txt".length();
        Arrays.fill(jar, middle, middle + 20, (byte) 0);

        assertEquals(
                Extension.State.INCOMPLETE,
                assertThrows(Refusal.class, () -> read(jar)).state());
    }

    @Test
    void isRefusedIfItIsNoBundle() {
        byte[] library = new TestJar(java.util.Map.of("Implementation-Title", "A library")).bytes();
        Refusal refusal = assertThrows(Refusal.class, () -> read(library));

        assertEquals(Extension.State.REFUSED, refusal.state());
        assertTrue(refusal.getMessage().startsWith("a.jar is a jar but no OSGi bundle"), refusal.getMessage());
    }

    private Jar read(byte[] bytes) throws Refusal, IOException {
        return Jar.copyOf(Files.write(temporary.resolve("a.jar"), bytes), temporary.resolve("copy"));
    }

    private static int indexOf(byte[] bytes, String text) {
        return new String(bytes, java.nio.charset.StandardCharsets.ISO_8859_1).indexOf(text);
    }
}
