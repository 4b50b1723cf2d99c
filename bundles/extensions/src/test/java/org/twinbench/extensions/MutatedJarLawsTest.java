package org.twinbench.extensions;

import static org.junit.jupiter.api.Assertions.assertEquals;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import net.jqwik.api.Arbitraries;
import net.jqwik.api.Arbitrary;
import net.jqwik.api.Combinators;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.Provide;
import net.jqwik.api.lifecycle.AfterContainer;
import net.jqwik.api.lifecycle.BeforeContainer;
import org.twinbench.extensions.activator.Idle;
import org.twinbench.extensions.archive.Refusal;

/** Whatever was done to a jar, it is taken or refused, and of a refused one nothing remains. */
final class MutatedJarLawsTest {

    private static final TestJar SERVO = TestJar.bundle("acme.servo", "1.0.0").activatedBy(Idle.class);
    private static final List<String> HEADERS = List.of(
            "Bundle-SymbolicName",
            "Bundle-Version",
            "Bundle-ManifestVersion",
            "Bundle-Activator",
            "Bundle-ClassPath",
            "Bundle-NativeCode",
            "Bundle-RequiredExecutionEnvironment",
            "Bundle-ActivationPolicy",
            "DynamicImport-Package",
            "Export-Package",
            "Fragment-Host",
            "Import-Package",
            "Provide-Capability",
            "Require-Bundle",
            "Require-Capability",
            "Service-Component");

    private static HotFolder hot;

    /** A piece of a file that is written over, cut out or doubled. */
    private record Mutation(double at, double length, byte[] bytes, int kind) {

        byte[] of(byte[] jar) {
            int from = (int) (at * jar.length);
            int to = Math.min(jar.length, from + (int) (length * length * length * jar.length) + 1);
            return switch (kind) {
                case 0 -> joined(head(jar, from), Arrays.copyOfRange(jar, to, jar.length));
                case 1 -> joined(head(jar, to), Arrays.copyOfRange(jar, from, jar.length));
                case 2 -> head(jar, from);
                default -> overwritten(jar, from);
            };
        }

        private byte[] overwritten(byte[] jar, int from) {
            byte[] other = jar.clone();
            System.arraycopy(bytes, 0, other, from, Math.min(bytes.length, jar.length - from));
            return other;
        }

        private static byte[] head(byte[] jar, int to) {
            return Arrays.copyOf(jar, to);
        }

        private static byte[] joined(byte[] head, byte[] tail) {
            byte[] all = Arrays.copyOf(head, head.length + tail.length);
            System.arraycopy(tail, 0, all, head.length, tail.length);
            return all;
        }
    }

    @BeforeContainer
    static void start() throws Exception {
        hot = HotFolder.in(Files.createTempDirectory("mutated"));
    }

    @AfterContainer
    static void stop() throws Exception {
        hot.close();
    }

    @Property(tries = 500)
    void aMutatedJarIsTakenOrRefused(@ForAll("mutations") List<Mutation> mutations) throws Exception {
        byte[] bytes = SERVO.bytes();
        for (Mutation mutation : mutations) {
            bytes = mutation.of(bytes);
        }
        takenOrRefused(bytes);
    }

    @Property(tries = 200)
    void aJarWithAnyHeaderIsTakenOrRefused(@ForAll("headers") String header, @ForAll("values") String value)
            throws Exception {
        takenOrRefused(SERVO.with(header, value).bytes());
    }

    @Property(tries = 200)
    void aMutatedJarInTheFolderIsUsedOrExplained(@ForAll("mutations") List<Mutation> mutations) throws Exception {
        byte[] bytes = SERVO.bytes();
        for (Mutation mutation : mutations) {
            bytes = mutation.of(bytes);
        }
        Path file = Files.write(hot.folder().resolve("it.jar"), bytes);
        hot.follow();
        Entry entry = hot.entry("it.jar");
        assertEquals(entry.bundle().isEmpty(), entry.problem().isPresent());
        Files.delete(file);
        hot.follow();
        assertEquals(List.of(), hot.bundles());
    }

    private static void takenOrRefused(byte[] bytes) throws IOException {
        try {
            hot.changes()
                    .remove(hot.install(bytes, Optional.empty()).extension().file());
        } catch (Refusal refusal) {
            assertEquals(List.of(), List.copyOf(hot.deployment().entries().values()));
        }
        assertEquals(List.of(), hot.files());
        assertEquals(List.of(), hot.bundles());
    }

    @Provide
    Arbitrary<List<Mutation>> mutations() {
        Arbitrary<Double> share = Arbitraries.doubles().between(0, true, 1, false);
        Arbitrary<byte[]> bytes =
                Arbitraries.bytes().array(byte[].class).ofMinSize(1).ofMaxSize(4);
        return Combinators.combine(share, share, bytes, Arbitraries.integers().between(0, 6))
                .as(Mutation::new)
                .list()
                .ofMinSize(1)
                .ofMaxSize(4);
    }

    @Provide
    Arbitrary<String> headers() {
        return Arbitraries.of(HEADERS);
    }

    @Provide
    Arbitrary<String> values() {
        Arbitrary<String> noise =
                Arbitraries.strings().withChars("aZ0.,;:=\"()&|!*<>[]/\\-_ ä").ofMaxLength(30);
        Arbitrary<String> likely = Arbitraries.of(
                "acme.servo",
                "org.osgi.framework",
                "1.0.0",
                "2",
                "java.lang",
                "a;b:=c",
                "system.bundle",
                ".",
                "../x.jar");
        return Arbitraries.oneOf(
                noise, likely, Combinators.combine(likely, noise).as(String::concat));
    }
}
