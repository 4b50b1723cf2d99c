package org.twinbench.kernel.catalog.flow;

import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.File;
import java.io.StringWriter;
import java.lang.reflect.Field;
import java.net.URL;
import java.net.URLClassLoader;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Random;
import java.util.Set;
import javax.tools.JavaCompiler;
import javax.tools.ToolProvider;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.twinbench.api.component.Behavior;
import org.twinbench.kernel.catalog.bytecode.ClassFiles;
import org.twinbench.kernel.catalog.bytecode.Hierarchy;
import org.twinbench.kernel.catalog.declaration.Declaration;

/** What is said to be independent is independent: tried out on behaviors written at random. */
class SoundnessTest {

    private static final int BEHAVIORS = 120;
    private static final int TRIALS = 60;
    private static final List<String> INPUTS = List.of("a", "b", "c");
    private static final List<String> WIRES = List.of("v", "w");

    @TempDir
    static Path folder;

    private int independent;

    @Test
    void changingAnInputChangesNoWireThatIsSaidNotToDependOnIt() throws Exception {
        compile();
        try (URLClassLoader loader =
                new URLClassLoader(new URL[] {folder.toUri().toURL()})) {
            for (int seed = 0; seed < BEHAVIORS; seed++) {
                check(loader.loadClass("Behavior" + seed).asSubclass(Behavior.class), new Random(seed));
            }
        }
        assertTrue(independent > BEHAVIORS / 4, () -> "Only " + independent + " pairs are told to be independent");
    }

    private void check(Class<? extends Behavior> type, Random random) throws Exception {
        Hierarchy hierarchy = new Hierarchy(type, new ClassFiles());
        Facts facts = Walk.through(
                hierarchy.dispatched(type.getName(), "outputs", "()V").orElseThrow(),
                hierarchy,
                Declaration.of(type).roles());
        for (String wire : WIRES) {
            Set<String> sources = facts.sources(wire).keySet();
            for (String input : INPUTS) {
                if (!sources.contains(input)) {
                    independent++;
                    for (int trial = 0; trial < TRIALS; trial++) {
                        checkIndependence(type, wire, input, random);
                    }
                }
            }
        }
    }

    private static void checkIndependence(Class<? extends Behavior> type, String wire, String input, Random random)
            throws Exception {
        Behavior one = type.getDeclaredConstructor().newInstance();
        Behavior other = type.getDeclaredConstructor().newInstance();
        for (String name : INPUTS) {
            int value = random.nextInt(9) - 4;
            type.getField(name).setInt(one, value);
            type.getField(name).setInt(other, name.equals(input) ? random.nextInt(9) - 4 : value);
        }
        if (runs(one) && runs(other)) {
            Field field = type.getField(wire);
            assertTrue(
                    field.getInt(one) == field.getInt(other),
                    () -> wire + " of " + type.getName() + " depends on " + input);
        }
    }

    /** A wire of a behavior that fails has no value. */
    private static boolean runs(Behavior behavior) {
        try {
            behavior.outputs();
            return true;
        } catch (ArithmeticException | IllegalStateException failure) {
            return false;
        }
    }

    private static void compile() throws Exception {
        List<File> files = new ArrayList<>();
        for (int seed = 0; seed < BEHAVIORS; seed++) {
            String name = "Behavior" + seed;
            files.add(Files.writeString(folder.resolve(name + ".java"), RandomBehavior.source(name, seed))
                    .toFile());
        }
        JavaCompiler compiler = ToolProvider.getSystemJavaCompiler();
        StringWriter said = new StringWriter();
        boolean done = compiler.getTask(
                        said,
                        null,
                        null,
                        List.of("-g", "--release", "17", "-proc:none", "-d", folder.toString()),
                        null,
                        compiler.getStandardFileManager(null, null, null).getJavaFileObjectsFromFiles(files))
                .call();
        assertTrue(done, said::toString);
    }
}
