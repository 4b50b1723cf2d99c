package org.twinbench.extensions;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.List;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.twinbench.api.extension.Extension.State;

/** With a real framework, without a watch: the folder is followed when the test says so. */
final class DeploymentTest {

    @TempDir
    Path temporary;

    private HotFolder hot;

    @BeforeEach
    void start() throws Exception {
        hot = HotFolder.in(temporary);
    }

    @AfterEach
    void stop() throws Exception {
        hot.close();
    }

    @Test
    void installsAndStartsAJarThatAppears() throws IOException {
        hot.put("servo.jar", TestJar.bundle("acme.servo", "1.0.0"));

        assertEquals(List.of("acme.servo 1.0.0"), hot.running());
        assertEquals(State.RUNNING, hot.entry("servo.jar").state());
    }

    @Test
    void updatesAJarThatIsReplaced() throws IOException {
        hot.put("servo.jar", TestJar.bundle("acme.servo", "1.0.0"));
        hot.put("servo.jar", TestJar.bundle("acme.servo", "1.1.0"));

        assertEquals(List.of("acme.servo 1.1.0"), hot.running());
    }

    @Test
    void replacesABundleByAnotherOneInTheSameFile() throws IOException {
        hot.put("it.jar", TestJar.bundle("acme.servo", "1.0.0"));
        hot.put("it.jar", TestJar.bundle("acme.motor", "2.0.0"));

        assertEquals(List.of("acme.motor 2.0.0"), hot.running());
    }

    @Test
    void uninstallsAJarThatIsRemoved() throws IOException {
        hot.put("servo.jar", TestJar.bundle("acme.servo", "1.0.0"));
        hot.delete("servo.jar");

        assertEquals(List.of(), hot.running());
        assertEquals(List.of(), List.copyOf(hot.deployment().entries().values()));
    }

    @Test
    void leavesABundleAloneWhileItsFileStaysAsItIs() throws IOException {
        hot.put("servo.jar", TestJar.bundle("acme.servo", "1.0.0"));
        long installed = hot.bundles().get(0).getLastModified();
        hot.follow();
        hot.put("motor.jar", TestJar.bundle("acme.motor", "1.0.0"));

        assertEquals(List.of("acme.motor 1.0.0", "acme.servo 1.0.0"), hot.running());
        assertEquals(installed, hot.bundles().get(0).getLastModified());
    }

    @Test
    void ignoresAHalfCopiedJarUntilItIsWhole() throws IOException {
        byte[] whole = TestJar.bundle("acme.servo", "1.0.0").bytes();
        Files.write(hot.folder().resolve("servo.jar"), Arrays.copyOf(whole, whole.length / 2));
        hot.follow();
        assertEquals(List.of(), hot.running());
        assertEquals(State.INCOMPLETE, hot.entry("servo.jar").state());

        Files.write(hot.folder().resolve("servo.jar"), whole);
        hot.follow();
        assertEquals(List.of("acme.servo 1.0.0"), hot.running());
    }

    @Test
    void goesOnWithTheOldBundleWhileItsFileIsOverwritten() throws IOException {
        hot.put("servo.jar", TestJar.bundle("acme.servo", "1.0.0"));
        byte[] whole = TestJar.bundle("acme.servo", "1.1.0").bytes();
        Files.write(hot.folder().resolve("servo.jar"), Arrays.copyOf(whole, whole.length / 2));
        hot.follow();
        assertEquals(List.of("acme.servo 1.0.0"), hot.running());
        assertEquals(State.INCOMPLETE, hot.entry("servo.jar").state());

        Files.write(hot.folder().resolve("servo.jar"), whole);
        hot.follow();
        assertEquals(List.of("acme.servo 1.1.0"), hot.running());
    }

    @Test
    void startsJarsThatArriveTogetherInWhateverOrderTheyNeedEachOther() throws IOException {
        importing("acme.a", "acme.b.util").moveTo(hot.folder().resolve("a.jar"));
        exporting("acme.b", "acme.b.util;version=1.0").moveTo(hot.folder().resolve("b.jar"));
        hot.follow();

        assertEquals(List.of("acme.a 1.0.0", "acme.b 1.0.0"), hot.running());
    }

    @Test
    void saysWhichPackageIsMissingAndLeavesNothingInstalled() throws IOException {
        importing("acme.a", "acme.b.util;version=\"[1.2,2)\"")
                .moveTo(hot.folder().resolve("a.jar"));
        hot.follow();

        assertEquals(List.of(), hot.bundles());
        assertEquals(State.REFUSED, hot.entry("a.jar").state());
        assertEquals(
                "a.jar cannot be used: it needs the package acme.b.util 1.2.0 or newer, older than 2.0.0, "
                        + "which no bundle provides.",
                hot.entry("a.jar").problem().orElseThrow());
    }

    @Test
    void saysWhichVersionOfAPackageThereIs() throws IOException {
        importing("acme.a", "acme.b.util;version=\"[1.2,2)\"")
                .moveTo(hot.folder().resolve("a.jar"));
        exporting("acme.b", "acme.b.util;version=2.1").moveTo(hot.folder().resolve("b.jar"));
        hot.follow();

        assertEquals(List.of("acme.b 1.0.0"), hot.running());
        assertEquals(
                "a.jar cannot be used: it needs the package acme.b.util 1.2.0 or newer, older than 2.0.0, "
                        + "and there is only 2.1.0 of acme.b.",
                hot.entry("a.jar").problem().orElseThrow());
    }

    @Test
    void saysWhichJavaIsNeeded() throws IOException {
        TestJar.bundle("acme.a", "1.0.0")
                .with("Require-Capability", "osgi.ee;filter:=\"(&(osgi.ee=JavaSE)(version=99))\"")
                .moveTo(hot.folder().resolve("a.jar"));
        hot.follow();

        assertEquals(
                "a.jar cannot be used: it needs Java 99, and this is Java "
                        + Runtime.version().feature() + ".",
                hot.entry("a.jar").problem().orElseThrow());
    }

    @Test
    void triesARefusedJarAgainWhenWhatItNeedsArrives() throws IOException {
        hot.put("a.jar", importing("acme.a", "acme.b.util"));
        exporting("acme.b", "acme.b.util;version=1.0").moveTo(hot.folder().resolve("b.jar"));
        hot.follow();

        assertEquals(List.of("acme.a 1.0.0", "acme.b 1.0.0"), hot.running());
    }

    @Test
    void oneThatFailsTakesOnlyThoseAlongThatNeedIt() throws IOException {
        exporting("acme.a", "acme.a.util;version=1.0")
                .with("Bundle-Activator", "acme.Missing")
                .moveTo(hot.folder().resolve("a.jar"));
        importing("acme.b", "acme.a.util").moveTo(hot.folder().resolve("b.jar"));
        hot.put("c.jar", TestJar.bundle("acme.c", "1.0.0"));

        assertEquals(List.of("acme.c 1.0.0"), hot.running());
        assertTrue(hot.problem("a.jar").contains("activator"), hot.problem("a.jar"));
        assertTrue(hot.problem("b.jar").contains("the package acme.a.util"), hot.problem("b.jar"));
    }

    @Test
    void stopsWhatNeedsARemovedBundle() throws IOException {
        exporting("acme.a", "acme.a.util;version=1.0").moveTo(hot.folder().resolve("a.jar"));
        hot.put("b.jar", importing("acme.b", "acme.a.util"));
        hot.delete("a.jar");

        assertEquals(List.of(), hot.running());
        assertEquals(State.REFUSED, hot.entry("b.jar").state());
    }

    @Test
    void namesBothFilesWithTheSameSymbolicName() throws IOException {
        hot.put("servo-1.jar", TestJar.bundle("acme.servo", "1.0.0"));
        hot.put("a-servo.jar", TestJar.bundle("acme.servo", "1.1.0"));

        assertEquals(List.of("acme.servo 1.0.0"), hot.running());
        assertEquals(
                "a-servo.jar is not used: its symbolic name acme.servo is that of servo-1.jar, which was there first. "
                        + "Keep one of them.",
                hot.problem("a-servo.jar"));
    }

    @Test
    void takesTheSecondOfTheSameSymbolicNameOnceTheFirstIsGone() throws IOException {
        TestJar.bundle("acme.servo", "1.0.0").moveTo(hot.folder().resolve("a.jar"));
        hot.put("b.jar", TestJar.bundle("acme.servo", "1.1.0"));
        assertEquals(List.of("acme.servo 1.0.0"), hot.running());
        hot.delete("a.jar");

        assertEquals(List.of("acme.servo 1.1.0"), hot.running());
    }

    @Test
    void refusesTheSymbolicNameOfABundleOfTheHost() throws IOException {
        hot.put("felix.jar", TestJar.bundle("org.apache.felix.framework", "99.0.0"));

        assertEquals(List.of(), hot.bundles());
        assertTrue(hot.problem("felix.jar").contains("org.apache.felix.framework"), hot.problem("felix.jar"));
    }

    @Test
    void uninstallsEverythingWhenItIsUndone() throws IOException {
        hot.put("servo.jar", TestJar.bundle("acme.servo", "1.0.0"));
        hot.deployment().undo();

        assertEquals(List.of(), hot.bundles());
        assertTrue(Files.exists(hot.folder().resolve("servo.jar")));
    }

    private static TestJar importing(String symbolicName, String packages) {
        return TestJar.bundle(symbolicName, "1.0.0").with("Import-Package", packages);
    }

    private static TestJar exporting(String symbolicName, String packages) {
        return TestJar.bundle(symbolicName, "1.0.0").with("Export-Package", packages);
    }
}
