package org.twinbench.kernel.catalog;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertNotEquals;
import static org.junit.jupiter.api.Assertions.assertNull;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.lang.ref.WeakReference;
import java.nio.file.Path;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.BlockingQueue;
import java.util.concurrent.LinkedBlockingQueue;
import java.util.concurrent.TimeUnit;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.osgi.framework.Bundle;
import org.osgi.framework.BundleException;
import org.osgi.framework.wiring.BundleWiring;
import org.twinbench.api.library.Library;
import org.twinbench.api.library.UnusableType;

/** Types come and go with the bundles of a running framework. */
class CatalogServiceTest {

    private static final String COMPONENT = "@Component(service = Behavior.class, scope = ServiceScope.PROTOTYPE)\n";

    private static final String BODY = " implements Behavior { @In double position; @Out double angle;"
            + " @Override public void step(double dt) { angle = position; } }\n";

    @TempDir
    static Path folder;

    private static Platform platform;
    private static Library library;

    @BeforeAll
    static void boot() throws Exception {
        platform = new Platform(folder);
        library = platform.library();
    }

    @AfterAll
    static void shutDown() throws Exception {
        platform.shutDown();
    }

    @AfterEach
    void clear() throws BundleException {
        platform.clear();
    }

    private static String type(String id, String more) {
        return "@ComponentType(id = \"" + id + "\", name = \"Servo\", category = \"motion\"" + more + ")\n";
    }

    private static VendorBundle servo(String bundle, String version, String id, String more) {
        return new VendorBundle(folder, bundle, version)
                .with("Servo", COMPONENT + type(id, more) + "public final class Servo" + BODY);
    }

    private static UnusableType onlyUnusable() {
        List<UnusableType> unusable = library.unusable();
        assertEquals(1, unusable.size(), unusable::toString);
        return unusable.get(0);
    }

    private static String onlyReason() {
        assertEquals(1, onlyUnusable().reasons().size());
        return onlyUnusable().reasons().get(0);
    }

    @Test
    void aTypeComesAndGoesWithItsBundle() throws Exception {
        assertEquals(Optional.empty(), library.type("acme.servo"));
        Bundle bundle = platform.install(servo("acme.drives", "1.2.3", "acme.servo", ""));
        bundle.start();
        assertEquals("acme.drives", library.type("acme.servo").orElseThrow().bundle());
        assertEquals("1.2.3", library.type("acme.servo").orElseThrow().version());
        assertEquals(1, library.types().size());
        assertEquals(List.of(), library.unusable());
        bundle.stop();
        assertEquals(Optional.empty(), library.type("acme.servo"));
        assertEquals(List.of(), library.types());
    }

    @Test
    void anUpdateBringsTheNewVersion() throws Exception {
        Bundle bundle = platform.install(servo("acme.drives", "1.0.0", "acme.servo", ""));
        bundle.start();
        bundle.update(
                servo("acme.drives", "2.0.0", "acme.servo", ", doc = \"new\"").build());
        assertEquals("2.0.0", library.type("acme.servo").orElseThrow().version());
        assertEquals(
                "new", library.type("acme.servo").orElseThrow().descriptor().doc());
    }

    @Test
    void aFormerIdFindsTheType() throws Exception {
        platform.install(servo("acme.drives", "1.0.0", "acme.servo", ", formerly = \"acme.motor\""))
                .start();
        assertEquals(
                "acme.servo",
                library.type("acme.motor").orElseThrow().descriptor().id());
    }

    @Test
    void idsWithoutADotAreThePlatformsOwn() throws Exception {
        platform.install(servo("acme.drives", "1.0.0", "servo", "")).start();
        assertEquals("servo", onlyUnusable().id());
        Read.contains(onlyReason(), "\"servo\" has no dot", "\"acme.servo\"");
        platform.install(servo("org.twinbench.components.servo", "1.0.0", "servo", ""))
                .start();
        assertEquals(
                "org.twinbench.components.servo",
                library.type("servo").orElseThrow().bundle());
    }

    @Test
    void ofTwoWithOneIdTheFirstStaysUntilItGoes() throws Exception {
        Bundle first = platform.install(servo("acme.first", "1.0.0", "acme.servo", ""));
        first.start();
        platform.install(servo("acme.second", "1.0.0", "acme.drive", ", formerly = \"acme.servo\""))
                .start();
        assertEquals("acme.first", library.type("acme.servo").orElseThrow().bundle());
        assertEquals("acme.second", onlyUnusable().bundle());
        Read.contains(onlyReason(), "\"acme.servo\"", "acme.first 1.0.0", "acme.second 1.0.0", "remove one");
        first.stop();
        assertEquals("acme.second", library.type("acme.servo").orElseThrow().bundle());
        assertEquals("acme.second", library.type("acme.drive").orElseThrow().bundle());
        assertEquals(List.of(), library.unusable());
    }

    @Test
    void aBehaviorThatNobodyRegistersIsExplained() throws Exception {
        Bundle bundle = platform.install(new VendorBundle(folder, "acme.drives", "1.0.0")
                .with("Basis", "abstract class Basis" + BODY)
                .with("Servo", type("acme.servo", "") + "final class Servo extends Basis {}")
                .with("Plain", "final class Plain {}"));
        bundle.start();
        assertEquals(
                new UnusableType(
                        "acme.servo",
                        "acme.drives.Servo",
                        "acme.drives",
                        "1.0.0",
                        List.of(
                                "acme.drives.Servo has no @Component annotation; add @Component(service = Behavior.class,"
                                        + " scope = ServiceScope.PROTOTYPE).")),
                onlyUnusable());
        bundle.stop();
        assertEquals(List.of(), library.unusable());
    }

    @Test
    void aBehaviorRegisteredAsSomethingElseIsExplained() throws Exception {
        platform.install(new VendorBundle(folder, "acme.drives", "1.0.0")
                        .with(
                                "Servo",
                                "@Component(service = Servo.class)\n" + type("acme.servo", "")
                                        + "public final class Servo" + BODY))
                .start();
        Read.contains(onlyReason(), "acme.drives.Servo", "not as a Behavior", "service = Behavior.class");
    }

    @Test
    void aBehaviorThatIsOneServiceForEverybodyIsExplained() throws Exception {
        platform.install(new VendorBundle(folder, "acme.drives", "1.0.0")
                        .with(
                                "Servo",
                                "@Component(service = Behavior.class)\n" + type("acme.servo", "")
                                        + "public final class Servo" + BODY))
                .start();
        assertEquals("acme.drives.Servo", onlyUnusable().className());
        Read.contains(onlyReason(), "acme.drives.Servo", "one service for everybody", "scope = ServiceScope.PROTOTYPE");
    }

    @Test
    void aBehaviorWithoutAnIdIsExplained() throws Exception {
        platform.install(new VendorBundle(folder, "acme.drives", "1.0.0")
                        .with("Servo", COMPONENT + "public final class Servo" + BODY))
                .start();
        Read.contains(onlyReason(), "Servo", "no @ComponentType annotation");
    }

    @Test
    void aBehaviorWhoseCodeBreaksARuleIsExplained() throws Exception {
        platform.install(new VendorBundle(folder, "acme.drives", "1.0.0")
                        .with(
                                "Servo",
                                COMPONENT + type("acme.servo", "")
                                        + "public final class Servo implements Behavior {\n"
                                        + "@In double position;\n"
                                        + "@Override public void step(double dt) {\n"
                                        + "position = 0; }}"))
                .start();
        assertEquals("acme.servo", onlyUnusable().id());
        Read.contains(onlyReason(), "Servo.step, line 10", "'position', which is an input", "local variable");
    }

    @Test
    void unitsThatAreNoneAreExplained() throws Exception {
        platform.install(new VendorBundle(folder, "acme.drives", "1.0.0")
                        .with(
                                "Servo",
                                COMPONENT + type("acme.servo", "")
                                        + "public final class Servo implements Behavior {\n"
                                        + "@Param(unit = \"furlongs\") double way;\n"
                                        + "@Param(unit = \"m\", display = \"s\") double width;\n"
                                        + "@Param(unit = \"$u/s\") double rate;\n"
                                        + "@Param(unit = \"Cel\", display = \"K\") double temperature; }"))
                .start();
        List<String> reasons = onlyUnusable().reasons();
        assertEquals(2, reasons.size(), reasons::toString);
        Read.contains(reasons.get(0), "way", "furlongs", "UCUM");
        Read.contains(reasons.get(1), "width", "\"m\" does not convert to \"s\"", "correct one");
    }

    @Test
    void aBehaviorWhoseConstructorFailsIsExplained() throws Exception {
        platform.install(new VendorBundle(folder, "acme.drives", "1.0.0")
                        .with(
                                "Servo",
                                COMPONENT + type("acme.servo", "")
                                        + "public final class Servo implements Behavior {"
                                        + " @Param double gain = Double.parseDouble(\"one\"); }"))
                .start();
        Read.contains(onlyReason(), "Servo", "NumberFormatException", "Servo.java, line 7");
    }

    @Test
    void aProviderBringsATypeOfTheGeneralForm() throws Exception {
        Bundle bundle = platform.install(new VendorBundle(folder, "acme.drives", "1.0.0")
                .with(
                        "Table",
                        "import java.util.List;\n@Component(service = ComponentTypeProvider.class)\n"
                                + "public final class Table implements ComponentTypeProvider {\n"
                                + "@Override public ComponentTypeDescriptor descriptor() { return new"
                                + " ComponentTypeDescriptor(\"acme.table\", \"Table\", \"data\", \"\", List.of(),"
                                + " List.of(), List.of(), List.of(), List.of()); }\n"
                                + "@Override public ComponentTypeDescriptor descriptor(Parameters p) { return"
                                + " descriptor(); }\n"
                                + "@Override public GeneralBehavior create(Parameters p) { return new GeneralBehavior()"
                                + " {}; } }"));
        bundle.start();
        assertEquals(
                "acme.drives.Table", library.type("acme.table").orElseThrow().className());
        bundle.stop();
        assertEquals(Optional.empty(), library.type("acme.table"));
    }

    @Test
    void listenersHearOfChangesOnAServiceThread() throws Exception {
        BlockingQueue<String> threads = new LinkedBlockingQueue<>();
        Bundle bundle = platform.install(servo("acme.drives", "1.0.0", "acme.servo", ""));
        try (AutoCloseable listening =
                library.onChange(() -> threads.add(Thread.currentThread().getName()))) {
            bundle.start();
            assertEquals("twinbench-library", threads.poll(5, TimeUnit.SECONDS));
            assertNotEquals(null, listening);
        }
        bundle.stop();
        threads.clear();
        bundle.start();
        assertNull(threads.poll(200, TimeUnit.MILLISECONDS));
    }

    @Test
    void nothingHoldsTheClassesOfABundleThatIsGone() throws Exception {
        Bundle bundle = platform.install(new VendorBundle(folder, "acme.drives", "1.0.0")
                .with("Servo", COMPONENT + type("acme.servo", "") + "public final class Servo" + BODY)
                .with("Lost", "final class Lost" + BODY));
        bundle.start();
        assertTrue(library.type("acme.servo").isPresent());
        assertEquals("acme.drives.Lost", onlyUnusable().className());
        WeakReference<ClassLoader> loader =
                new WeakReference<>(bundle.adapt(BundleWiring.class).getClassLoader());
        bundle.uninstall();
        for (int attempt = 0; attempt < 50 && loader.get() != null; attempt++) {
            System.gc();
            Thread.sleep(20);
        }
        assertNull(loader.get(), "the class loader is still there");
    }
}
