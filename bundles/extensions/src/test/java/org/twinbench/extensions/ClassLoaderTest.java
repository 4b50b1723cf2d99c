package org.twinbench.extensions;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.lang.ref.WeakReference;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.api.io.TempDir;
import org.osgi.framework.Bundle;
import org.osgi.framework.wiring.BundleWiring;
import org.twinbench.extensions.activator.Idle;

/** A thousand times an extension comes and goes, and nothing of it stays. */
final class ClassLoaderTest {

    private static final int CYCLES = 1_000;
    private static final int COLLECTIONS = 20;

    @TempDir
    Path temporary;

    @Test
    @Timeout(300)
    void noClassLoaderOfAnExtensionThatWentIsKept() throws Exception {
        List<WeakReference<ClassLoader>> loaders = new ArrayList<>();
        try (HotFolder hot = HotFolder.in(temporary)) {
            for (int cycle = 0; cycle < CYCLES; cycle++) {
                hot.put(
                        "servo.jar",
                        TestJar.bundle("acme.servo", "1.0." + cycle).activatedBy(Idle.class));
                loaders.add(
                        new WeakReference<>(loaderOfItsOwnClass(hot.bundles().get(0))));
                hot.delete("servo.jar");
                assertEquals(List.of(), hot.bundles());
            }
            for (int i = 0; i < COLLECTIONS && kept(loaders) > 0; i++) {
                System.gc();
            }
            assertEquals(0, kept(loaders));
        }
        assertEquals(CYCLES, loaders.size());
    }

    private static ClassLoader loaderOfItsOwnClass(Bundle bundle) throws ClassNotFoundException {
        ClassLoader loader = bundle.loadClass(Idle.class.getName()).getClassLoader();
        assertTrue(loader == bundle.adapt(BundleWiring.class).getClassLoader());
        return loader;
    }

    private static long kept(List<WeakReference<ClassLoader>> loaders) {
        return loaders.stream().filter(loader -> loader.get() != null).count();
    }
}
