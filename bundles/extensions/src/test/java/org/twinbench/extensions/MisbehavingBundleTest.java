package org.twinbench.extensions;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.nio.file.Path;
import java.time.Duration;
import java.util.List;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.osgi.framework.BundleActivator;
import org.twinbench.api.extension.Extension;
import org.twinbench.extensions.activator.Idle;
import org.twinbench.extensions.activator.Leaking;
import org.twinbench.extensions.activator.Sleeping;
import org.twinbench.extensions.activator.Stubborn;
import org.twinbench.extensions.archive.Refusal;

/** Bundles that hang while they start, and those that leave threads behind, with a real framework. */
final class MisbehavingBundleTest {

    private static final String LEFT = "acme.servo 1.0.0 was stopped and left 2 threads running: \"acme-poll\","
            + " \"acme-poll-pool\". What it starts it must end in its activator's stop or its component's deactivate.";

    @TempDir
    Path temporary;

    private HotFolder hot;

    @BeforeEach
    void start() throws Exception {
        hot = HotFolder.in(temporary, Duration.ofMillis(300));
    }

    @AfterEach
    void stop() throws Exception {
        hot.close();
        Thread.getAllStackTraces().keySet().stream()
                .filter(thread -> thread.getName().startsWith(Leaking.NAME))
                .forEach(Thread::interrupt);
    }

    @Test
    void aBundleThatHangsWhileItStartsIsNamedAndRemoved() throws Exception {
        hot.put("good.jar", TestJar.bundle("acme.good", "1.0.0"));
        Refusal refusal = assertThrows(Refusal.class, () -> hot.install(servo("1.0.0", Sleeping.class)));

        assertTrue(
                refusal.getMessage()
                        .startsWith("acme.servo-1.0.0.jar is not used: it did not start within 0.3 s and was in "
                                + Sleeping.class.getName() + ".start(Sleeping.java:"),
                refusal.getMessage());
        assertEquals(List.of("good.jar"), hot.files());
        assertEquals(List.of("acme.good 1.0.0"), hot.running());
        assertEquals(1, hot.bundles().size());
    }

    @Test
    void aBundleThatCannotBeInterruptedIsAbandonedAndTheOthersGoOn() throws Exception {
        try {
            Refusal refusal = assertThrows(Refusal.class, () -> hot.install(servo("1.0.0", Stubborn.class)));
            assertTrue(refusal.getMessage().contains("its thread does not end"), refusal.getMessage());
            hot.put("good.jar", TestJar.bundle("acme.good", "1.0.0"));
            assertEquals(List.of("acme.good 1.0.0"), hot.running());

            Refusal again = assertThrows(Refusal.class, () -> hot.install(servo("1.1.0", Idle.class)));
            assertTrue(again.getMessage().contains("an earlier acme.servo hangs"), again.getMessage());
            hot.delete("good.jar");
            assertEquals(List.of(), hot.running());
        } finally {
            System.setProperty(Stubborn.RELEASE, "");
        }
        while (!hot.bundles().isEmpty()) {
            Thread.onSpinWait();
        }
        System.clearProperty(Stubborn.RELEASE);
        hot.install(servo("1.1.0", Idle.class));
        assertEquals(List.of("acme.servo 1.1.0"), hot.running());
    }

    @Test
    void threadsThatABundleLeavesBehindAreNamedWhenItIsStopped() throws Exception {
        hot.put("servo.jar", servo("1.0.0", Leaking.class));
        Extension stopped = hot.changes().stop("acme.servo");

        assertEquals(LEFT, stopped.problem().orElseThrow());
    }

    @Test
    void threadsThatAnOldVersionLeavesBehindAreNamedByTheNewOne() throws Exception {
        hot.put("servo.jar", servo("1.0.0", Leaking.class));
        Extension updated = hot.install(servo("1.1.0", Idle.class)).extension();

        assertEquals(Extension.State.RUNNING, updated.state());
        assertEquals(LEFT, updated.problem().orElseThrow());
    }

    @Test
    void nothingIsSaidOfABundleThatEndsWhatItStarted() throws Exception {
        hot.put("servo.jar", servo("1.0.0", Idle.class));

        assertTrue(hot.changes().stop("acme.servo").problem().isEmpty());
    }

    private static TestJar servo(String version, Class<? extends BundleActivator> activator) {
        return TestJar.bundle("acme.servo", version).activatedBy(activator);
    }
}
