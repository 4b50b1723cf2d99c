package org.twinbench.kernel.catalog.bytecode;

import java.io.IOException;
import java.io.InputStream;
import java.util.HashMap;
import java.util.Map;
import java.util.Optional;
import org.objectweb.asm.ClassReader;
import org.objectweb.asm.tree.ClassNode;

/** Class files of loaded classes, each through its class's own loader and read once. */
public final class ClassFiles {

    private final Map<Class<?>, Optional<ClassNode>> read = new HashMap<>();

    /** Returns a class's file; empty for the JDK's classes and where the loader does not give it. */
    public Optional<ClassNode> of(Class<?> type) {
        return read.computeIfAbsent(type, ClassFiles::read);
    }

    /** Returns whether a class belongs to the JDK, whose code is known and not followed. */
    public static boolean isJdk(Class<?> type) {
        ClassLoader loader = type.getClassLoader();
        return loader == null || loader == ClassLoader.getPlatformClassLoader();
    }

    private static Optional<ClassNode> read(Class<?> type) {
        if (isJdk(type)) {
            return Optional.empty();
        }
        try (InputStream bytes =
                type.getClassLoader().getResourceAsStream(type.getName().replace('.', '/') + ".class")) {
            if (bytes == null) {
                return Optional.empty();
            }
            ClassNode node = new ClassNode();
            new ClassReader(bytes).accept(node, ClassReader.SKIP_FRAMES);
            return Optional.of(node);
        } catch (IOException | IllegalArgumentException unreadable) {
            return Optional.empty();
        }
    }
}
