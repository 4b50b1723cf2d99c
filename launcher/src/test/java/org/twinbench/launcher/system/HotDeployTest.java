package org.twinbench.launcher.system;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.BooleanSupplier;
import java.util.stream.Stream;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.osgi.framework.InvalidSyntaxException;
import org.osgi.framework.ServiceReference;
import org.twinbench.launcher.RunningPlatform;

/** Puts vendors' jars into the folder of a running platform, replaces and removes them. */
final class HotDeployTest {

    private static final long WITHIN_MILLISECONDS = 10_000;

    @TempDir
    static Path shared;

    private static RunningPlatform platform;

    @BeforeAll
    static void start() throws Exception {
        platform = RunningPlatform.start(shared, List.of("core"), "--watch=true");
    }

    @AfterAll
    static void stop() {
        platform.close();
    }

    @AfterEach
    void emptyFolder() throws Exception {
        try (Stream<Path> jars = Files.list(platform.deploy())) {
            for (Path jar : jars.toList()) {
                Files.delete(jar);
            }
        }
        await(() -> extensions().equals("[]"));
    }

    @Test
    void aJarThatAppearsAddsItsComponentType() throws Exception {
        VendorBundle.cooler("1.0.0").moveTo(platform.deploy(), "cooler.jar");

        await(() -> coolers().equals(List.of("1.0.0")));
    }

    @Test
    void aJarThatIsReplacedReplacesItsComponentType() throws Exception {
        VendorBundle.cooler("1.0.0").moveTo(platform.deploy(), "cooler.jar");
        await(() -> coolers().equals(List.of("1.0.0")));
        VendorBundle.cooler("1.1.0").moveTo(platform.deploy(), "cooler.jar");

        await(() -> coolers().equals(List.of("1.1.0")));
    }

    @Test
    void aJarThatIsRemovedTakesItsComponentTypeAway() throws Exception {
        Path jar = VendorBundle.cooler("1.0.0").moveTo(platform.deploy(), "cooler.jar");
        await(() -> coolers().equals(List.of("1.0.0")));
        Files.delete(jar);

        await(() -> coolers().isEmpty());
    }

    @Test
    void aJarThatIsCopiedSlowlyIsIgnoredUntilItIsWhole() throws Exception {
        byte[] whole = Files.readAllBytes(VendorBundle.cooler("1.0.0").build(shared.resolve("cooler.jar")));
        Path jar = platform.deploy().resolve("cooler.jar");
        Files.write(jar, Arrays.copyOf(whole, whole.length - 30));
        await(() -> extensions().contains("state=INCOMPLETE"));
        assertEquals(List.of(), coolers());
        Files.write(jar, whole);

        await(() -> coolers().equals(List.of("1.0.0")));
    }

    @Test
    void aJarThatDoesNotResolveIsExplained() throws Exception {
        new VendorBundle(
                        "acme.servo",
                        "1.0.0",
                        Map.of("acme.servo.Servo", "package acme.servo; public final class Servo {}"),
                        Map.of("Import-Package", "acme.drives;version=\"[2.1,3)\""))
                .moveTo(platform.deploy(), "servo.jar");

        await(() -> extensions()
                .contains("servo.jar cannot be used: it needs the package acme.drives 2.1.0 or newer, "
                        + "older than 3.0.0, which no bundle provides."));
        assertTrue(platform.bundle("acme.servo").isEmpty());
    }

    @Test
    void twoJarsWithTheSameSymbolicNameAreBothNamed() throws Exception {
        VendorBundle.cooler("1.0.0").moveTo(platform.deploy(), "cooler.jar");
        await(() -> coolers().equals(List.of("1.0.0")));
        VendorBundle.cooler("1.1.0").moveTo(platform.deploy(), "another.jar");

        await(() ->
                extensions().contains("another.jar is not used: its symbolic name acme.cooler is that of cooler.jar"));
        assertEquals(List.of("1.0.0"), coolers());
    }

    /** Versions of the bundles that offer the component type. */
    private List<String> coolers() {
        try {
            ServiceReference<?>[] found = platform.context()
                    .getAllServiceReferences("org.twinbench.api.component.Behavior", "(twinbench.type.id=acme.cooler)");
            return found == null
                    ? List.of()
                    : Arrays.stream(found)
                            .flatMap(reference ->
                                    Optional.ofNullable(reference.getBundle()).stream()) // none if it went meanwhile
                            .map(bundle -> bundle.getVersion().toString())
                            .toList();
        } catch (InvalidSyntaxException e) {
            throw new AssertionError(e);
        }
    }

    /** What the platform says of its extensions. */
    private String extensions() {
        try {
            Object service = platform.service("org.twinbench.api.extension.Extensions");
            return service.getClass().getMethod("extensions").invoke(service).toString();
        } catch (ReflectiveOperationException | InvalidSyntaxException e) {
            throw new AssertionError(e);
        }
    }

    private void await(BooleanSupplier condition) throws InterruptedException, IOException {
        long end = System.nanoTime() + WITHIN_MILLISECONDS * 1_000_000;
        while (!condition.getAsBoolean()) {
            assertTrue(System.nanoTime() < end, () -> "not within 10 s; coolers " + coolers() + ", " + extensions());
            Thread.sleep(10);
        }
    }
}
