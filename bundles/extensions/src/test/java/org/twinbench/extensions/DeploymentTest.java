package org.twinbench.extensions;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.FileTime;
import java.time.Duration;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import org.apache.felix.framework.FrameworkFactory;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.osgi.framework.Bundle;
import org.osgi.framework.BundleException;
import org.osgi.framework.Constants;
import org.osgi.framework.launch.Framework;
import org.twinbench.api.extension.Extension.State;
import org.twinbench.extensions.archive.Limits;
import org.twinbench.extensions.framework.InstalledBundles;

/** With a real framework, without a watch: the folder is followed when the test says so. */
final class DeploymentTest {

    @TempDir
    Path temporary;

    private Path folder;
    private Framework framework;
    private Deployment deployment;

    @BeforeEach
    void startFramework() throws BundleException, IOException {
        folder = Files.createDirectory(temporary.resolve("deploy"));
        framework = new FrameworkFactory()
                .newFramework(Map.of(
                        Constants.FRAMEWORK_STORAGE, temporary.resolve("cache").toString(), "felix.log.level", "0"));
        framework.start();
        deployment = new Deployment(
                new JarFolder(folder),
                temporary.resolve("copies"),
                new InstalledBundles(framework.getBundleContext(), Duration.ofSeconds(30)),
                Limits.DEFAULT);
    }

    @AfterEach
    void stopFramework() throws BundleException, InterruptedException {
        framework.stop();
        framework.waitForStop(10_000);
    }

    @Test
    void installsAndStartsAJarThatAppears() throws IOException {
        TestJar.bundle("acme.servo", "1.0.0").moveTo(folder.resolve("servo.jar"));
        deployment.follow();

        assertEquals(List.of("acme.servo 1.0.0"), running());
        assertEquals(State.RUNNING, extension("servo.jar").state());
    }

    @Test
    void updatesAJarThatIsReplaced() throws IOException {
        TestJar.bundle("acme.servo", "1.0.0").moveTo(folder.resolve("servo.jar"));
        deployment.follow();
        TestJar.bundle("acme.servo", "1.1.0").moveTo(folder.resolve("servo.jar"));
        touch("servo.jar");
        deployment.follow();

        assertEquals(List.of("acme.servo 1.1.0"), running());
    }

    @Test
    void replacesABundleByAnotherOneInTheSameFile() throws IOException {
        TestJar.bundle("acme.servo", "1.0.0").moveTo(folder.resolve("it.jar"));
        deployment.follow();
        TestJar.bundle("acme.motor", "2.0.0").moveTo(folder.resolve("it.jar"));
        touch("it.jar");
        deployment.follow();

        assertEquals(List.of("acme.motor 2.0.0"), running());
    }

    @Test
    void uninstallsAJarThatIsRemoved() throws IOException {
        TestJar.bundle("acme.servo", "1.0.0").moveTo(folder.resolve("servo.jar"));
        deployment.follow();
        Files.delete(folder.resolve("servo.jar"));
        deployment.follow();

        assertEquals(List.of(), running());
        assertEquals(List.of(), List.copyOf(deployment.entries().values()));
    }

    @Test
    void leavesABundleAloneWhileItsFileStaysAsItIs() throws IOException {
        TestJar.bundle("acme.servo", "1.0.0").moveTo(folder.resolve("servo.jar"));
        deployment.follow();
        long installed = bundles().get(0).getLastModified();
        deployment.follow();
        TestJar.bundle("acme.motor", "1.0.0").moveTo(folder.resolve("motor.jar"));
        deployment.follow();

        assertEquals(List.of("acme.motor 1.0.0", "acme.servo 1.0.0"), running());
        assertEquals(installed, bundles().get(0).getLastModified());
    }

    @Test
    void ignoresAHalfCopiedJarUntilItIsWhole() throws IOException {
        byte[] whole = TestJar.bundle("acme.servo", "1.0.0").bytes();
        Files.write(folder.resolve("servo.jar"), Arrays.copyOf(whole, whole.length / 2));
        deployment.follow();
        assertEquals(List.of(), running());
        assertEquals(State.INCOMPLETE, extension("servo.jar").state());

        Files.write(folder.resolve("servo.jar"), whole);
        deployment.follow();
        assertEquals(List.of("acme.servo 1.0.0"), running());
    }

    @Test
    void goesOnWithTheOldBundleWhileItsFileIsOverwritten() throws IOException {
        TestJar.bundle("acme.servo", "1.0.0").moveTo(folder.resolve("servo.jar"));
        deployment.follow();
        byte[] whole = TestJar.bundle("acme.servo", "1.1.0").bytes();
        Files.write(folder.resolve("servo.jar"), Arrays.copyOf(whole, whole.length / 2));
        deployment.follow();
        assertEquals(List.of("acme.servo 1.0.0"), running());
        assertEquals(State.INCOMPLETE, extension("servo.jar").state());

        Files.write(folder.resolve("servo.jar"), whole);
        deployment.follow();
        assertEquals(List.of("acme.servo 1.1.0"), running());
    }

    @Test
    void startsJarsThatArriveTogetherInWhateverOrderTheyNeedEachOther() throws IOException {
        importing("acme.a", "acme.b.util").moveTo(folder.resolve("a.jar"));
        exporting("acme.b", "acme.b.util;version=1.0").moveTo(folder.resolve("b.jar"));
        deployment.follow();

        assertEquals(List.of("acme.a 1.0.0", "acme.b 1.0.0"), running());
    }

    @Test
    void saysWhichPackageIsMissingAndLeavesNothingInstalled() throws IOException {
        importing("acme.a", "acme.b.util;version=\"[1.2,2)\"").moveTo(folder.resolve("a.jar"));
        deployment.follow();

        assertEquals(List.of(), bundles());
        assertEquals(State.REFUSED, extension("a.jar").state());
        assertEquals(
                "a.jar cannot be used: it needs the package acme.b.util 1.2.0 or newer, older than 2.0.0, "
                        + "which no bundle provides.",
                extension("a.jar").problem().orElseThrow());
    }

    @Test
    void saysWhichVersionOfAPackageThereIs() throws IOException {
        importing("acme.a", "acme.b.util;version=\"[1.2,2)\"").moveTo(folder.resolve("a.jar"));
        exporting("acme.b", "acme.b.util;version=2.1").moveTo(folder.resolve("b.jar"));
        deployment.follow();

        assertEquals(List.of("acme.b 1.0.0"), running());
        assertEquals(
                "a.jar cannot be used: it needs the package acme.b.util 1.2.0 or newer, older than 2.0.0, "
                        + "and there is only 2.1.0 of acme.b.",
                extension("a.jar").problem().orElseThrow());
    }

    @Test
    void saysWhichJavaIsNeeded() throws IOException {
        TestJar.bundle("acme.a", "1.0.0")
                .with("Require-Capability", "osgi.ee;filter:=\"(&(osgi.ee=JavaSE)(version=99))\"")
                .moveTo(folder.resolve("a.jar"));
        deployment.follow();

        assertEquals(
                "a.jar cannot be used: it needs Java 99, and this is Java "
                        + Runtime.version().feature() + ".",
                extension("a.jar").problem().orElseThrow());
    }

    @Test
    void triesARefusedJarAgainWhenWhatItNeedsArrives() throws IOException {
        importing("acme.a", "acme.b.util").moveTo(folder.resolve("a.jar"));
        deployment.follow();
        exporting("acme.b", "acme.b.util;version=1.0").moveTo(folder.resolve("b.jar"));
        deployment.follow();

        assertEquals(List.of("acme.a 1.0.0", "acme.b 1.0.0"), running());
    }

    @Test
    void oneThatFailsTakesOnlyThoseAlongThatNeedIt() throws IOException {
        exporting("acme.a", "acme.a.util;version=1.0")
                .with("Bundle-Activator", "acme.Missing")
                .moveTo(folder.resolve("a.jar"));
        importing("acme.b", "acme.a.util").moveTo(folder.resolve("b.jar"));
        TestJar.bundle("acme.c", "1.0.0").moveTo(folder.resolve("c.jar"));
        deployment.follow();

        assertEquals(List.of("acme.c 1.0.0"), running());
        assertTrue(problem("a.jar").contains("activator"), problem("a.jar"));
        assertTrue(problem("b.jar").contains("the package acme.a.util"), problem("b.jar"));
    }

    @Test
    void stopsWhatNeedsARemovedBundle() throws IOException {
        exporting("acme.a", "acme.a.util;version=1.0").moveTo(folder.resolve("a.jar"));
        importing("acme.b", "acme.a.util").moveTo(folder.resolve("b.jar"));
        deployment.follow();
        Files.delete(folder.resolve("a.jar"));
        deployment.follow();

        assertEquals(List.of(), running());
        assertEquals(State.REFUSED, extension("b.jar").state());
    }

    @Test
    void namesBothFilesWithTheSameSymbolicName() throws IOException {
        TestJar.bundle("acme.servo", "1.0.0").moveTo(folder.resolve("servo-1.jar"));
        deployment.follow();
        TestJar.bundle("acme.servo", "1.1.0").moveTo(folder.resolve("a-servo.jar"));
        deployment.follow();

        assertEquals(List.of("acme.servo 1.0.0"), running());
        assertEquals(
                "a-servo.jar is not used: its symbolic name acme.servo is that of servo-1.jar, which was there first. "
                        + "Keep one of them.",
                problem("a-servo.jar"));
    }

    @Test
    void takesTheSecondOfTheSameSymbolicNameOnceTheFirstIsGone() throws IOException {
        TestJar.bundle("acme.servo", "1.0.0").moveTo(folder.resolve("a.jar"));
        TestJar.bundle("acme.servo", "1.1.0").moveTo(folder.resolve("b.jar"));
        deployment.follow();
        assertEquals(List.of("acme.servo 1.0.0"), running());
        Files.delete(folder.resolve("a.jar"));
        deployment.follow();

        assertEquals(List.of("acme.servo 1.1.0"), running());
    }

    @Test
    void refusesTheSymbolicNameOfABundleOfTheHost() throws IOException {
        TestJar.bundle("org.apache.felix.framework", "99.0.0").moveTo(folder.resolve("felix.jar"));
        deployment.follow();

        assertEquals(List.of(), bundles());
        assertTrue(problem("felix.jar").contains("org.apache.felix.framework"), problem("felix.jar"));
    }

    @Test
    void uninstallsEverythingWhenItIsUndone() throws IOException {
        TestJar.bundle("acme.servo", "1.0.0").moveTo(folder.resolve("servo.jar"));
        deployment.follow();
        deployment.undo();

        assertEquals(List.of(), bundles());
        assertTrue(Files.exists(folder.resolve("servo.jar")));
    }

    private static TestJar importing(String symbolicName, String packages) {
        return TestJar.bundle(symbolicName, "1.0.0").with("Import-Package", packages);
    }

    private static TestJar exporting(String symbolicName, String packages) {
        return TestJar.bundle(symbolicName, "1.0.0").with("Export-Package", packages);
    }

    /** Two contents of the same length within the clock tick of a coarse file system look alike. */
    private void touch(String file) throws IOException {
        Files.setLastModifiedTime(folder.resolve(file), FileTime.fromMillis(System.currentTimeMillis() + 5000));
    }

    private Entry extension(String file) {
        return deployment.entries().values().stream()
                .filter(extension -> extension.file().equals(file))
                .findFirst()
                .orElseThrow();
    }

    private String problem(String file) {
        return extension(file).problem().orElseThrow();
    }

    private List<Bundle> bundles() {
        return Arrays.stream(framework.getBundleContext().getBundles())
                .filter(bundle -> bundle.getBundleId() != 0)
                .toList();
    }

    private List<String> running() {
        return bundles().stream()
                .filter(bundle -> bundle.getState() == Bundle.ACTIVE)
                .map(bundle -> bundle.getSymbolicName() + " " + bundle.getVersion())
                .sorted()
                .toList();
    }
}
