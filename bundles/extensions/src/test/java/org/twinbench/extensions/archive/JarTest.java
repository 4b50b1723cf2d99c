package org.twinbench.extensions.archive;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.twinbench.api.extension.ExtensionRefused;
import org.twinbench.api.extension.ExtensionRefused.Reason;
import org.twinbench.extensions.TestJar;

/** Which files are taken for a bundle, and what is said of the others. */
final class JarTest {

    private static final TestJar SERVO = TestJar.bundle("acme.servo", "1.2.0");
    private static final Limits SMALL = new Limits(100_000, 2_000_000, 100, 50);

    @TempDir
    Path temporary;

    @Test
    void knowsNameAndVersionOfTheBundle() throws Exception {
        Jar jar = read(TestJar.bundle("acme.servo; singleton:=true", "1.2").bytes());

        assertEquals("acme.servo", jar.symbolicName());
        assertEquals("1.2.0", jar.version());
    }

    @Test
    void knowsTheComponentTypesThatTheBundleDeclares() throws Exception {
        String descriptor =
                """
                <scr:component xmlns:scr="http://www.osgi.org/xmlns/scr/v1.5.0" name="acme.Servo">
                  <property name="twinbench.type.id" type="String" value="acme.servo"/>
                  <property name="twinbench.type.name" type="String" value="Servo"/>
                </scr:component>
                """;
        Jar jar = read(SERVO.with("OSGI-INF/acme.Servo.xml", descriptor.getBytes())
                .with("OSGI-INF/broken.xml", "<component".getBytes())
                .with("Service-Component", "OSGI-INF/broken.xml,OSGI-INF/acme.Servo.xml,OSGI-INF/absent.xml")
                .bytes());

        assertEquals(List.of("acme.servo"), jar.types());
    }

    @Test
    void isDamagedWhereverItsEndIsCutOff() {
        byte[] whole = SERVO.bytes();
        for (int length = 0; length < whole.length; length++) {
            assertEquals(Reason.DAMAGED, refusal(Arrays.copyOf(whole, length)).reason());
        }
    }

    @Test
    void isDamagedWhileAPartInTheMiddleIsMissing() {
        byte[] jar = SERVO.bytes();
        int middle = indexOf(jar, "some/text.txt") + "some/text.txt".length();
        Arrays.fill(jar, middle, middle + 20, (byte) 0);

        assertEquals(Reason.DAMAGED, refusal(jar).reason());
    }

    @Test
    void isDamagedIfItIsNoZipFileAtAll() {
        assertEquals(
                Reason.DAMAGED, refusal("<html>Not found</html>".getBytes()).reason());
    }

    @Test
    void isNoBundleWithoutASymbolicName() {
        ExtensionRefused refused = refusal(SERVO.without("Bundle-SymbolicName").bytes());

        assertEquals(Reason.MALFORMED, refused.reason());
        assertTrue(refused.getMessage().startsWith("a.jar is a jar but no OSGi bundle"), refused.getMessage());
    }

    @ParameterizedTest
    @ValueSource(strings = {"../up", "a/b", "a b", "ä", ".", "a..b", ";singleton:=true"})
    void isNoBundleWithASymbolicNameThatIsNone(String name) {
        assertEquals(
                Reason.MALFORMED, refusal(TestJar.bundle(name, "1.0.0").bytes()).reason());
    }

    @Test
    void isNoBundleWithAVersionThatIsNone() {
        ExtensionRefused refused = refusal(TestJar.bundle("acme.servo", "one").bytes());

        assertEquals(Reason.MALFORMED, refused.reason());
        assertTrue(refused.getMessage().contains("Bundle-Version"), refused.getMessage());
    }

    @Test
    void isNoBundleIfItIsOneOfThePastCentury() {
        assertEquals(
                Reason.MALFORMED,
                refusal(SERVO.without("Bundle-ManifestVersion").bytes()).reason());
    }

    @Test
    void isNoBundleWithoutAManifest() {
        byte[] jar = SERVO.bytes();
        replaceAll(jar, "META-INF/MANIFEST.MF", "META-INF/MANIFESTO.M");

        assertEquals(Reason.MALFORMED, refusal(jar).reason());
        assertTrue(refusal(jar).getMessage().contains("it has no META-INF/MANIFEST.MF"));
    }

    @Test
    void isNoBundleWithAManifestThatCannotBeRead() {
        byte[] jar = Zip.of("META-INF/MANIFEST.MF", "no colon\n");

        assertEquals(Reason.MALFORMED, refusal(jar).reason());
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "../evil.txt",
                "a/../../evil",
                "/etc/passwd",
                "C:/windows/x",
                "c:evil",
                "a\\b",
                "..\\evil",
                "a//b",
                "./a",
                "a/./b",
                "..",
                "a/..",
                "line\nbreak"
            })
    void refusesAnEntryThatLeadsElsewhere(String name) {
        ExtensionRefused refused = refusal(SERVO.with(name, new byte[3]).bytes());

        assertEquals(Reason.MALFORMED, refused.reason());
        assertTrue(
                refused.getMessage().contains("is not a path below the folder that it is unpacked into"),
                refused.getMessage());
    }

    @ParameterizedTest
    @ValueSource(strings = {"a.b/..c", "...", "a/...", "..a/b", "c/d:e", "ä/ö.txt", "folder/"})
    void takesAnEntryWhoseNameOnlyLooksOdd(String name) throws Exception {
        assertEquals("acme.servo", read(SERVO.with(name, new byte[0]).bytes()).symbolicName());
    }

    @Test
    void refusesASymbolicLink() {
        byte[] jar = SERVO.with("link", "/etc/passwd".getBytes()).bytes();
        Zip.makeLink(jar, "link");
        ExtensionRefused refused = refusal(jar);

        assertEquals(Reason.MALFORMED, refused.reason());
        assertTrue(refused.getMessage().contains("\"link\" is a symbolic link"), refused.getMessage());
    }

    @Test
    void refusesAnEntryThatStandsTwice() {
        byte[] jar = SERVO.with("one/text.txt", new byte[3]).bytes();
        replaceAll(jar, "one/text.txt", "some/txt.txt");
        replaceAll(jar, "some/text.txt", "some/txt.txt/");
        byte[] twice = SERVO.with("same.text.txt", new byte[3]).bytes();
        replaceAll(twice, "same.text.txt", "some/text.txt");

        assertTrue(refusal(twice).getMessage().contains("\"some/text.txt\" stands twice"));
        assertTrue(refusal(jar).getMessage().contains("\"some/txt.txt\" is both a file and a folder"));
    }

    @Test
    void refusesAnEntryThatIsAFileAndAFolder() {
        ExtensionRefused refused = refusal(SERVO.with("some", new byte[3]).bytes());

        assertEquals(Reason.MALFORMED, refused.reason());
        assertTrue(refused.getMessage().contains("\"some\" is both a file and a folder"), refused.getMessage());
    }

    @Test
    void refusesADirectoryThatNamesWhatIsNotThere() {
        byte[] jar = SERVO.with("harmless", new byte[3]).bytes();
        Zip.renameInDirectory(jar, "harmless", "harmful!");

        assertEquals(Reason.DAMAGED, refusal(jar).reason());
    }

    @Test
    void refusesADirectoryThatMeansOtherBytes() {
        byte[] jar = SERVO.with("one", new byte[3]).with("two", new byte[4]).bytes();
        Zip.exchangeOffsets(jar, "one", "two");

        assertEquals(Reason.DAMAGED, refusal(jar).reason());
    }

    @Test
    void refusesADirectoryWithAnotherChecksum() {
        byte[] jar = SERVO.with("one", new byte[3]).bytes();
        jar[Zip.inDirectory(jar, "one") + 16]++;

        assertEquals(Reason.DAMAGED, refusal(jar).reason());
    }

    @Test
    void refusesAnEntryThatItsDirectoryHides() {
        byte[] hidden = SERVO.with("hidden", new byte[3]).bytes();

        assertEquals(
                Reason.DAMAGED,
                refusal(Zip.withoutInDirectory(hidden, "hidden")).reason());
    }

    @Test
    void refusesBytesBeforeItsBeginningAndAfterItsEnd() {
        byte[] jar = SERVO.bytes();
        byte[] after = Arrays.copyOf(jar, jar.length + 1);
        byte[] before = new byte[jar.length + 1];
        System.arraycopy(jar, 0, before, 1, jar.length);

        assertEquals(Reason.DAMAGED, refusal(after).reason());
        assertEquals(Reason.DAMAGED, refusal(before).reason());
    }

    @Test
    void refusesAFileThatIsTooLarge() {
        ExtensionRefused refused = refusal(new byte[100_001]);

        assertEquals(Reason.TOO_LARGE, refused.reason());
        assertTrue(refused.getMessage().contains("it has 100001 bytes"), refused.getMessage());
    }

    @Test
    void refusesWhatUnpacksToTooManyTimesItsSize() {
        byte[] jar = SERVO.with("zeros", new byte[1_900_000]).bytes();

        assertTrue(jar.length < 10_000);
        assertEquals(Reason.TOO_LARGE, refusal(jar).reason());
    }

    @Test
    void refusesWhatUnpacksToTooManyBytesHoweverWellItHidesIt() {
        byte[] jar = SERVO.with("zeros", new byte[3_000_000])
                .with("noise", Zip.noise(60_000))
                .bytes();
        Zip.claimSize(jar, "zeros", 1);

        assertEquals(Reason.TOO_LARGE, refusal(jar).reason());
    }

    @Test
    void refusesAManifestThatNobodyWrites() {
        TestJar wordy = SERVO.with("noise", Zip.noise(60_000)).with("Wordy", "x".repeat(1_100_000));
        ExtensionRefused refused = refusal(wordy.bytes());

        assertEquals(Reason.TOO_LARGE, refused.reason());
        assertTrue(
                refused.getMessage().contains("its manifest alone has more than 1048576 bytes"), refused.getMessage());
    }

    @Test
    void refusesTooManyEntries() {
        TestJar many = SERVO;
        for (int i = 0; i < 50; i++) {
            many = many.with("e" + i, new byte[0]);
        }
        ExtensionRefused refused = refusal(many.bytes());

        assertEquals(Reason.TOO_LARGE, refused.reason());
        assertTrue(refused.getMessage().contains("it has 52 entries"), refused.getMessage());
    }

    private ExtensionRefused refusal(byte[] bytes) {
        return assertThrows(Refusal.class, () -> read(bytes)).toAnswer();
    }

    private Jar read(byte[] bytes) throws Refusal, IOException {
        Path file = Files.write(temporary.resolve("a.jar"), bytes);
        return Jar.copyOf(file, "a.jar", temporary.resolve("copy"), SMALL);
    }

    private static void replaceAll(byte[] bytes, String text, String other) {
        Zip.replaceAll(bytes, text, other);
    }

    private static int indexOf(byte[] bytes, String text) {
        return new String(bytes, StandardCharsets.ISO_8859_1).indexOf(text);
    }
}
