package org.twinbench.extensions;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.atomic.AtomicInteger;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.function.Executable;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.osgi.framework.Bundle;
import org.twinbench.api.extension.Extension;
import org.twinbench.api.extension.Extension.State;
import org.twinbench.api.extension.ExtensionRefused;
import org.twinbench.api.extension.ExtensionRefused.Reason;
import org.twinbench.api.extension.Installed;
import org.twinbench.api.extension.NoSuchExtension;
import org.twinbench.extensions.archive.Refusal;

/** What users change through Twinbench, with a real framework. */
final class FolderChangesTest {

    private static final TestJar SERVO = TestJar.bundle("acme.servo", "1.0.0");
    private static final TestJar NEW_SERVO = TestJar.bundle("acme.servo", "1.1.0");
    private static final TestJar BROKEN_SERVO = NEW_SERVO.with("Import-Package", "acme.missing");

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
    void putsAJarIntoTheFolderAndStartsIt() throws Exception {
        Installed installed = hot.install(SERVO);

        assertEquals(Optional.empty(), installed.replaced());
        assertEquals(State.RUNNING, installed.extension().state());
        assertEquals(List.of("acme.servo-1.0.0.jar"), hot.files());
        assertEquals(List.of("acme.servo 1.0.0"), hot.running());
    }

    @Test
    void keepsAJarUnderTheNameThatIsGiven() throws Exception {
        hot.install(SERVO.bytes(), Optional.of("servo.jar"));

        assertEquals(List.of("servo.jar"), hot.files());
    }

    @Test
    void doesNotLookAgainAtWhatItPutThere() throws Exception {
        hot.install(SERVO);
        long changed = hot.bundles().get(0).getLastModified();
        hot.follow();

        assertEquals(changed, hot.bundles().get(0).getLastModified());
    }

    @Test
    void replacesTheJarOfTheSameSymbolicNameWhateverItsFileIsCalled() throws Exception {
        hot.put("servo.jar", SERVO);
        Bundle bundle = hot.bundles().get(0);
        Installed installed = hot.install(NEW_SERVO);

        assertEquals(Optional.of("1.0.0"), installed.replaced());
        assertEquals(List.of("acme.servo-1.1.0.jar"), hot.files());
        assertEquals(List.of("acme.servo 1.1.0"), hot.running());
        assertEquals(List.of(bundle), hot.bundles());
    }

    @Test
    void replacesAJarThatWasRefusedByOneThatRuns() throws Exception {
        hot.put("servo.jar", BROKEN_SERVO);
        hot.install(SERVO);

        assertEquals(List.of("acme.servo-1.0.0.jar"), hot.files());
        assertEquals(List.of("acme.servo 1.0.0"), hot.running());
    }

    @Test
    void leavesNothingOfAJarThatDoesNotResolve() throws Exception {
        ExtensionRefused refused = refused(() -> hot.install(BROKEN_SERVO));

        assertEquals(Reason.UNUSABLE, refused.reason());
        assertEquals(
                "acme.servo-1.1.0.jar cannot be used: it needs the package acme.missing, which no bundle provides.",
                refused.getMessage());
        assertEquals(List.of(), hot.files());
        assertEquals(List.of(), hot.bundles());
        assertEquals(List.of(), List.copyOf(hot.deployment().entries().keySet()));
    }

    @Test
    void goesOnWithTheOldVersionIfTheNewOneCannotBeUsed() throws Exception {
        hot.put("servo.jar", SERVO);
        refused(() -> hot.install(BROKEN_SERVO));
        refused(() -> hot.install(BROKEN_SERVO.bytes(), Optional.of("servo.jar")));

        assertEquals(List.of("servo.jar"), hot.files());
        assertEquals(List.of("acme.servo 1.0.0"), hot.running());
        assertEquals(State.RUNNING, hot.entry("servo.jar").state());
    }

    @Test
    void refusesTheSymbolicNameOfABundleOfTheHost() throws Exception {
        ExtensionRefused refused = refused(() -> hot.install(TestJar.bundle("org.apache.felix.framework", "99.0.0")));

        assertEquals(Reason.CONFLICT, refused.reason());
        assertTrue(refused.getMessage().contains("Twinbench's own bundle org.apache.felix.framework"));
        assertEquals(List.of(), hot.files());
    }

    @Test
    void refusesTheFileOfAnotherExtensionAndNamesBoth() throws Exception {
        hot.put("servo.jar", SERVO);
        TestJar motor = TestJar.bundle("acme.motor", "1.0.0");
        ExtensionRefused refused = refused(() -> hot.install(motor.bytes(), Optional.of("servo.jar")));

        assertEquals(Reason.CONFLICT, refused.reason());
        assertEquals(
                "acme.motor cannot be kept as servo.jar, which is the file of acme.servo. Give the file another name.",
                refused.getMessage());
        assertEquals(List.of("acme.servo 1.0.0"), hot.running());
    }

    @Test
    void refusesWhatIsTooLargeAsItComes() throws Exception {
        ExtensionRefused refused = refused(() -> hot.install(new byte[2_000_000], Optional.empty()));

        assertEquals(Reason.TOO_LARGE, refused.reason());
        assertEquals(List.of(), hot.files());
    }

    @ParameterizedTest
    @ValueSource(strings = {"../servo.jar", "/servo.jar", "a/servo.jar", ".jar", ".servo.jar", "servo.zip", "a\nb.jar"})
    void refusesANameThatIsNotOneOfAFileInTheFolder(String name) throws Exception {
        ExtensionRefused refused = refused(() -> hot.install(SERVO.bytes(), Optional.of(name)));

        assertEquals(Reason.MALFORMED, refused.reason());
        assertEquals(List.of(), hot.files());
    }

    @Test
    void stopsAnExtensionAndKeepsItStoppedWhenTheHostStartsAgain() throws Exception {
        hot.put("servo.jar", SERVO);
        assertEquals(State.STOPPED, hot.changes().stop("acme.servo").state());
        assertEquals(List.of(), hot.running());
        hot.close();
        hot = HotFolder.in(temporary);

        assertEquals(List.of(), hot.running());
        assertEquals(List.of("acme.servo.stopped", "servo.jar"), hot.files());
        assertEquals(State.STOPPED, hot.entry("servo.jar").state());
        assertEquals("1.0.0", hot.entry("servo.jar").version());
    }

    @Test
    void startsAnExtensionThatWasStopped() throws Exception {
        hot.put("servo.jar", SERVO);
        hot.changes().stop("acme.servo");
        Extension started = hot.changes().start("acme.servo");

        assertEquals(State.RUNNING, started.state());
        assertEquals(List.of("servo.jar"), hot.files());
        assertEquals(List.of("acme.servo 1.0.0"), hot.running());
    }

    @Test
    void stoppingTwiceAndStartingTwiceIsTheSameAsOnce() throws Exception {
        hot.put("servo.jar", SERVO);
        long started = hot.bundles().get(0).getLastModified();
        hot.changes().start("acme.servo");
        assertEquals(started, hot.bundles().get(0).getLastModified());
        hot.changes().stop("acme.servo");

        assertEquals(State.STOPPED, hot.changes().stop("acme.servo").state());
    }

    @Test
    void anExtensionIsStoppedAndStartedByHandToo() throws Exception {
        hot.put("servo.jar", SERVO);
        Path note = Files.createFile(hot.folder().resolve("acme.servo.stopped"));
        hot.follow();
        assertEquals(List.of(), hot.running());
        Files.delete(note);
        hot.follow();

        assertEquals(List.of("acme.servo 1.0.0"), hot.running());
    }

    @Test
    void whatCannotStartStaysStoppedAndSaysWhy() throws Exception {
        Files.createFile(hot.folder().resolve("acme.servo.stopped"));
        hot.put("servo.jar", BROKEN_SERVO);
        assertEquals(State.STOPPED, hot.entry("servo.jar").state());
        ExtensionRefused refused = refused(() -> hot.changes().start("acme.servo"));

        assertTrue(refused.getMessage().contains("acme.missing"), refused.getMessage());
        assertEquals(State.STOPPED, hot.entry("servo.jar").state());
        assertEquals(List.of("acme.servo.stopped", "servo.jar"), hot.files());
    }

    @Test
    void theUpdateOfAStoppedExtensionIsStopped() throws Exception {
        hot.put("servo.jar", SERVO);
        hot.changes().stop("acme.servo");
        Installed installed = hot.install(NEW_SERVO);

        assertEquals(State.STOPPED, installed.extension().state());
        assertEquals("1.1.0", installed.extension().version());
        assertEquals(List.of("acme.servo-1.1.0.jar", "acme.servo.stopped"), hot.files());
    }

    @Test
    void aNewExtensionRunsWhateverWasStoppedBefore() throws Exception {
        Files.createFile(hot.folder().resolve("acme.servo.stopped"));
        hot.follow();

        assertEquals(State.RUNNING, hot.install(SERVO).extension().state());
    }

    @Test
    void removesAnExtensionAndEverythingOfIt() throws Exception {
        hot.put("servo.jar", SERVO);
        hot.changes().stop("acme.servo");
        Extension before = hot.changes().remove("acme.servo");

        assertEquals("servo.jar", before.file());
        assertEquals(List.of(), hot.files());
        assertEquals(List.of(), List.copyOf(hot.deployment().entries().keySet()));
    }

    @Test
    void ofTwoFilesWithOneSymbolicNameEachIsRemovedByItsOwn() throws Exception {
        hot.put("servo.jar", SERVO);
        hot.put("another.jar", NEW_SERVO);
        assertEquals("servo.jar", hot.changes().find("acme.servo").orElseThrow().file());
        hot.changes().remove("another.jar");

        assertEquals(List.of("servo.jar"), hot.files());
        assertEquals(List.of("acme.servo 1.0.0"), hot.running());
    }

    @Test
    void whatIsNoBundleIsRemovedByItsFileAndCannotBeStopped() throws Exception {
        Files.writeString(hot.folder().resolve("page.jar"), "<html>");
        hot.follow();
        assertEquals(
                Reason.CONFLICT, refused(() -> hot.changes().stop("page.jar")).reason());
        hot.changes().remove("page.jar");

        assertEquals(List.of(), hot.files());
    }

    @Test
    void knowsNothingOfAnExtensionThatIsNotThere() {
        assertThrows(NoSuchExtension.class, () -> hot.changes().stop("acme.servo"));
        assertThrows(NoSuchExtension.class, () -> hot.changes().start("acme.servo"));
        assertThrows(NoSuchExtension.class, () -> hot.changes().remove("acme.servo"));
    }

    @Test
    void tellsWhatAnExtensionOffersWhileItRuns() throws Exception {
        hot.put("servo.jar", SERVO.with("Export-Package", "acme.b,acme.a;version=1.0"));
        assertEquals(
                List.of("acme.a", "acme.b"), hot.entry("servo.jar").extension().packages());

        assertEquals(List.of(), hot.changes().stop("acme.servo").packages());
    }

    @Test
    void tellsListenersOfEachChangeUntilTheyHaveEnough() throws Exception {
        AtomicInteger calls = new AtomicInteger();
        AutoCloseable registration = hot.deployment().listeners().add(calls::incrementAndGet);
        hot.install(SERVO);
        hot.changes().stop("acme.servo");
        hot.follow();
        assertEquals(2, calls.get());
        registration.close();
        hot.changes().remove("acme.servo");

        assertEquals(2, calls.get());
    }

    private static ExtensionRefused refused(Executable change) {
        return assertThrows(Refusal.class, change).toAnswer();
    }
}
