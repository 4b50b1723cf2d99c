package org.twinbench.kernel.schedule;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertNotEquals;
import static org.junit.jupiter.api.Assertions.assertNull;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.IOException;
import java.io.InputStream;
import java.lang.ref.WeakReference;
import java.util.Optional;
import org.junit.jupiter.api.Test;
import org.twinbench.api.component.Behavior;
import org.twinbench.kernel.catalog.BehaviorType;
import org.twinbench.kernel.engine.Bench;
import org.twinbench.kernel.schedule.compiled.code.Loops;
import org.twinbench.kernel.schedule.compiled.code.TypeLoops;

/** Loops live in the kernel, also those of types with enumerations and tables: they outlive the classes that they were read from. */
final class VendorLoaderTest {

    private static final int COLLECTIONS = 20;

    @Test
    void loopsHoldNothingOfTheClassThatTheyWereReadFrom() throws ClassNotFoundException {
        ClassLoader vendor = new Vendor();
        TypeLoops modes = loops(vendor, "Modes");
        TypeLoops tabled = loops(vendor, "Tabled");
        WeakReference<ClassLoader> loader = new WeakReference<>(vendor);
        vendor = null;
        for (int i = 0; i < COLLECTIONS && loader.get() != null; i++) {
            System.gc();
        }
        assertNull(loader.get());
        assertTrue(modes.step().isPresent() && tabled.outputs().isPresent());
    }

    private static TypeLoops loops(ClassLoader vendor, String name) throws ClassNotFoundException {
        Class<?> type = vendor.loadClass(ConstantTypes.class.getName() + "$" + name);
        assertNotEquals(ConstantTypes.class.getClassLoader(), type.getClassLoader());
        TypeLoops loops = Loops.of((BehaviorType) Bench.type(type.asSubclass(Behavior.class)));
        assertEquals(Optional.empty(), loops.reason());
        return loops;
    }

    /** Has classes of its own where others have {@link ConstantTypes}. */
    private static final class Vendor extends ClassLoader {

        Vendor() {
            super(ConstantTypes.class.getClassLoader());
        }

        @Override
        protected Class<?> loadClass(String name, boolean resolve) throws ClassNotFoundException {
            if (!name.startsWith(ConstantTypes.class.getName())) {
                return super.loadClass(name, resolve);
            }
            Class<?> loaded = findLoadedClass(name);
            return loaded == null ? define(name) : loaded;
        }

        private Class<?> define(String name) throws ClassNotFoundException {
            try (InputStream file = getParent().getResourceAsStream(name.replace('.', '/') + ".class")) {
                byte[] code = file.readAllBytes();
                return defineClass(name, code, 0, code.length);
            } catch (IOException unreadable) {
                throw new ClassNotFoundException(name, unreadable);
            }
        }
    }
}
